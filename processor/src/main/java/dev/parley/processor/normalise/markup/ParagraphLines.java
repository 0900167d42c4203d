package dev.parley.processor.normalise.markup;

import java.util.ArrayList;
import java.util.List;

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
        var followed = new ArrayList<Integer>();
        int lines = followedLengths(text, followed);
        return areParagraphs(followed, lines) ? text.replaceAll("\\R", "\n\n") : text;
    }

    /** Lengths of lines with another directly below go into {@code lengths}; the answer is the number of lines that say something. */
    private static int followedLengths(String text, List<Integer> lengths) {
        int lines = 0;
        int before = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            int length = line.strip().length();
            if (length > 0)
                lines++;
            if (length > 0 && before > 0)
                lengths.add(before);
            before = length;
        }
        return lines;
    }

    private static boolean areParagraphs(List<Integer> followed, int lines) {
        long long_ = followed.stream().filter(length -> length > WIDEST_WRAP).count();
        return followed.size() * 2 > lines && long_ * 8 >= followed.size();
    }
}
