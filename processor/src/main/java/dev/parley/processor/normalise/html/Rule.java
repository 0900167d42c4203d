package dev.parley.processor.normalise.html;

/** What the choice of units sees that scores do not. Each can be left out, so that it can be measured what it brings. */
public enum Rule {
    /** A description for machines that is hidden on the page. */
    HIDDEN_DATA(true),
    /** What a button says, unless it opens a section and so is its heading. */
    BUTTON(true),
    /** The word that says where an advertisement is. */
    ADVERT(false),
    /** A line that sends to another text. */
    READ_ALSO(false),
    /** Lines that are links, two or more in a row. */
    BARE_LINKS(false),
    /** Beginnings of other texts, three or more in a row: each has a link and breaks off. */
    TEASERS(false),
    /** The title is told apart from the text; on the page it stands above it once more. */
    TITLE_AGAIN(false),
    /** What a picture shows. */
    CAPTION(false),
    /** The same words in another place: a pulled quote, a second copy for small screens. */
    SAID_TWICE(false),
    /** Outside the column that has nearly all of a text, a unit must be surer. */
    OUTSIDE(false);

    /** Whether it holds on pages of many parts too. */
    final boolean everywhere;

    Rule(boolean everywhere) {
        this.everywhere = everywhere;
    }
}
