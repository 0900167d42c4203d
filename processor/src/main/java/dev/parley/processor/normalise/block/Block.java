package dev.parley.processor.normalise.block;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a document in reading order. Markup is gone; what of it carries meaning stands in the kind and in the text's marks.
 *
 * @param level of a heading 1 to 6; of an item its depth from 1; else 0
 * @param marker what stood before an item ({@code "3."}, {@code "•"}); null elsewhere
 */
public record Block(Kind kind, int level, @Nullable String marker, Rich text) {
    /** What sort of piece it is. Consecutive QUOTE blocks are paragraphs of one block quote; a RULE has no text. */
    public enum Kind {
        HEADING, PARAGRAPH, ITEM, QUOTE, TERM, DEFINITION, ROW, CODE, RULE
    }

    public static Block heading(int level, Rich text) {
        return new Block(Kind.HEADING, level, null, text);
    }

    public static Block paragraph(Rich text) {
        return new Block(Kind.PARAGRAPH, 0, null, text);
    }

    public static Block item(int depth, @Nullable String marker, Rich text) {
        return new Block(Kind.ITEM, depth, marker, text);
    }

    public static Block of(Kind kind, Rich text) {
        return new Block(kind, 0, null, text);
    }
}
