package dev.parley.processor.normalise.html;

import java.util.HashMap;
import java.util.Map;

/** What the elements of HTML are to a reader. */
final class Tags {
    /** Where an element's text goes. */
    enum Flow {
        /** Into the line that it stands in. */
        INLINE("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb ruby s samp small span strike "
                + "strong sub sup time tt u var wbr "
                + "math maction menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace "
                + "msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics"),
        /** Nowhere: nobody reads it on the page. */
        SILENT("script style template svg iframe object canvas select textarea input head audio video map rp rt rtc datalist annotation "
                + "annotation-xml noframes"),
        /** Lines of its own. */
        BLOCK("");

        private final String tags;

        Flow(String tags) {
            this.tags = tags;
        }
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

    /**
     * What one tag means.
     *
     * @param structure its bit; 0 if it says nothing of the text in it
     */
    record Meaning(Flow flow, long structure) {}

    private static final Meaning NONE = new Meaning(Flow.BLOCK, 0);
    /** By interned names, as jsoup's of tags are: those are the same without a look at their letters. */
    private static final Map<String, Meaning> MEANINGS = new HashMap<>();

    static {
        for (Flow flow : Flow.values())
            for (String tag : flow.tags.split(" "))
                MEANINGS.put(tag.intern(), new Meaning(flow, 0));
        for (Structure structure : Structure.values()) {
            String tag = structure.name().toLowerCase(java.util.Locale.ROOT).intern();
            MEANINGS.put(tag, new Meaning(MEANINGS.getOrDefault(tag, NONE).flow(), structure.bit()));
        }
    }

    private Tags() {}

    /** Of any element, also of those that HTML does not know. */
    static Meaning of(String tag) {
        return MEANINGS.getOrDefault(tag, NONE);
    }

    static boolean heading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }
}
