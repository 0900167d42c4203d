package dev.parley.processor.normalise.markup;

/**
 * Tells texts whose lines are wrapped from those where a line is a paragraph. In wrapped text the first word of the next line would
 * not have fitted; a text that was copied from a page has long lines one below the other and short ones (headings, labels) between.
 */
final class ParagraphLines {
    /** Nobody wraps text beyond this many characters. */
    private static final int WIDEST_WRAP = 125;

    private ParagraphLines() {}

    /** The text with an empty line after each line where lines are paragraphs, else as it is. */
    static String apart(String text) {
        int lines = 0;
        int followed = 0;
        int wide = 0;
        int before = 0;
        for (int at = 0; at < text.length();) {
            int end = end(text, at);
            int length = text.substring(at, end).strip().length();
            lines += length > 0 ? 1 : 0;
            followed += length > 0 && before > 0 ? 1 : 0;
            wide += length > 0 && before > WIDEST_WRAP ? 1 : 0;
            before = length;
            at = end + 1;
        }
        return followed * 2 > lines && wide * 8 >= followed ? text.replaceAll("\\R", "\n\n") : text;
    }

    private static int end(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
