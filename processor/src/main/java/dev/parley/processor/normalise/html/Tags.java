package dev.parley.processor.normalise.html;

import java.util.HashMap;
import java.util.Map;

/** What the elements of HTML are to a reader. */
final class Tags {
    /** Where an element's text goes. */
    enum Flow {
        /** Into the line that it stands in. */
        INLINE("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb ruby s samp small span strike "
                + "strong sub sup time tt u var wbr"),
        /** Nowhere: nobody reads it on the page. */
        SILENT("script style template svg iframe object canvas select textarea input head audio video map rp rt rtc datalist math-annotation "
                + "noframes"),
        /** Lines of its own. */
        BLOCK("");

        private final String tags;

        Flow(String tags) {
            this.tags = tags;
        }
    }

    private static final Map<String, Flow> FLOWS = new HashMap<>();

    static {
        for (Flow flow : Flow.values())
            for (String tag : flow.tags.split(" "))
                FLOWS.put(tag, flow);
    }

    /** Elements that say what the text in them is. */
    enum Structure {
        NAV,
        HEADER,
        FOOTER,
        ASIDE,
        FORM,
        ARTICLE,
        MAIN,
        SECTION,
        FIGURE,
        FIGCAPTION,
        TABLE,
        UL,
        OL,
        BLOCKQUOTE,
        DL,
        LI,
        P,
        H1,
        H2,
        H3,
        H4,
        H5,
        H6,
        TD,
        TH,
        PRE,
        DT,
        DD,
        BUTTON,
        LABEL,
        ADDRESS,
        DETAILS,
        SUMMARY,
        A,
        CODE,
        HGROUP;

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

    static Flow flow(String tag) {
        return FLOWS.getOrDefault(tag, Flow.BLOCK);
    }

    /** The bit of a structural element, 0 for any other. */
    static long structure(String tag) {
        Structure structure = STRUCTURES.get(tag);
        return structure == null ? 0 : structure.bit();
    }

    static boolean heading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }
}
