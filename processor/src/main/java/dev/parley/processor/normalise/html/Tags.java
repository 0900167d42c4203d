package dev.parley.processor.normalise.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the elements of HTML are to a reader. */
final class Tags {
    /** Elements inside a line of text. */
    static final Set<String> INLINE = Set.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data",
            "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "nobr", "q", "rb", "rt", "ruby", "s", "samp",
            "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");
    /** Elements whose text nobody reads on the page. */
    static final Set<String> SILENT = Set.of("script", "style", "template", "svg", "iframe", "object", "canvas",
            "select", "textarea", "input", "head", "audio", "video", "map", "rp", "datalist", "math-annotation",
            "noframes");

    /** Elements that say what the text in them is. */
    enum Structure {
        NAV, HEADER, FOOTER, ASIDE, FORM, ARTICLE, MAIN, SECTION, FIGURE, FIGCAPTION, TABLE, UL, OL, BLOCKQUOTE, DL, LI, P, H1, H2, H3, H4, H5, H6, TD, TH, PRE, DT, DD, BUTTON, LABEL, ADDRESS, DETAILS, SUMMARY, A, CODE, HGROUP;

        long bit() {
            return Bit.of(this);
        }
    }

    private static final Map<String, Structure> STRUCTURES = new HashMap<>();

    static {
        for (Structure structure : Structure.values())
            STRUCTURES.put(structure.name().toLowerCase(java.util.Locale.ROOT), structure);
    }

    private Tags() {}

    /** The bit of a structural element, 0 for any other. */
    static long structure(String tag) {
        Structure structure = STRUCTURES.get(tag);
        return structure == null ? 0 : structure.bit();
    }

    static boolean heading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }
}
