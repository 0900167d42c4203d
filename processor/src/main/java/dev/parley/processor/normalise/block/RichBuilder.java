package dev.parley.processor.normalise.block;

import dev.parley.processor.normalise.block.Rich.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects a rich text piece by piece and collapses white space on the way. Not thread-safe. */
public final class RichBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private boolean spaceDue;

    /** Adds words; runs of white space count as one space, those at the beginning as none. */
    public RichBuilder append(CharSequence words) {
        int end = words.length();
        for (int from = 0; from < end;) {
            if (isSpace(words.charAt(from))) {
                spaceDue = true;
                from++;
                continue;
            }
            int to = run(words, from);
            if (spaceDue && !text.isEmpty() && !endsWithBreak())
                text.append(' ');
            spaceDue = false;
            text.append(words, from, to);
            from = to;
        }
        return this;
    }

    /** Where words that are parted by single spaces end. */
    private static int run(CharSequence words, int from) {
        int end = words.length();
        int to = from;
        while (to < end && (!isSpace(words.charAt(to))
                || (words.charAt(to) == ' ' && to + 1 < end && !isSpace(words.charAt(to + 1)))))
            to++;
        return to;
    }

    /** A line break that the author set. */
    public RichBuilder lineBreak() {
        spaceDue = false;
        if (!text.isEmpty() && !endsWithBreak())
            text.append('\n');
        return this;
    }

    /** Where the next word will stand; begins a mark. */
    public int mark() {
        return text.length();
    }

    /** Ends a mark that began at {@code start}. A mark over nothing is left out. */
    public void mark(Mark.Kind kind, int start, @Nullable String target) {
        int from = start;
        while (from < text.length() && isSpace(text.charAt(from)))
            from++;
        if (from < text.length())
            marks.add(new Mark(kind, from, text.length(), target));
    }

    public Rich build() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n')
            end--;
        int length = end;
        if (marks.isEmpty())
            return Rich.plain(text.substring(0, end));
        return new Rich(text.substring(0, end),
                marks.stream()
                        .filter(m -> m.start() < length)
                        .map(m -> m.end() <= length ? m : new Mark(m.kind(), m.start(), length, m.target()))
                        .sorted(Comparator.comparingInt(Mark::start))
                        .toList());
    }

    private boolean endsWithBreak() {
        return text.charAt(text.length() - 1) == '\n';
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || (c >= '\u0080' && (c == '\u00a0' || Character.isWhitespace(c)));
    }
}
