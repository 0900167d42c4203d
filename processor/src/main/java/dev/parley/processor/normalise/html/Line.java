package dev.parley.processor.normalise.html;

import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.Rich.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Collects the inline text of one unit: white space collapsed, marks kept. */
final class Line {
    private record Open(Element element, int start) {}

    /** Says where a word may be parted; nobody sees it elsewhere. */
    private static final char SOFT_HYPHEN = '\u00AD';

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private long hints;
    private int breaks;
    private boolean space;
    private boolean verbatim;

    void verbatim(boolean on) {
        verbatim = on;
    }

    void text(String run) {
        for (int i = 0; i < run.length();)
            i = (verbatim ? run.charAt(i) == '\r' : blank(run.charAt(i)))
                    ? skip(run, i)
                    : run.charAt(i) == SOFT_HYPHEN ? i + 1 : append(run, i);
    }

    /** Where the blanks that begin here end. */
    private int skip(String run, int from) {
        int to = from + 1;
        while (!verbatim && to < run.length() && blank(run.charAt(to)))
            to++;
        space = !verbatim;
        return to;
    }

    private static boolean blank(char c) {
        return c <= ' ' || (c > 127 && wideBlank(c));
    }

    private static boolean wideBlank(char c) {
        return c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || c == '\u2028' || c == '\u2029' || c == '\u3000';
    }

    /** Takes words that are parted by single spaces at once; where they end. */
    private int append(String run, int from) {
        part();
        int to = verbatim ? verbatimEnd(run, from) : end(run, from);
        text.append(run, from, to);
        return to;
    }

    private static int verbatimEnd(String run, int from) {
        int to = from;
        while (to < run.length() && run.charAt(to) != '\r' && run.charAt(to) != SOFT_HYPHEN)
            to++;
        return to;
    }

    /** Where two blanks in a row begin, or one that is no space: single spaces are no branches, since nobody can foresee them. */
    private static int end(String run, int from) {
        int to = from;
        char before = 0;
        while (to < run.length()) {
            char c = run.charAt(to);
            if (c < ' ' || (c | before) == ' ' || (c > 126 && (c == SOFT_HYPHEN || wideBlank(c))))
                break;
            before = c;
            to++;
        }
        return before == ' ' ? to - 1 : to;
    }

    private void part() {
        if (breaks > 0 && !text.isEmpty())
            text.append('\n');
        else if (space && !text.isEmpty())
            text.append(' ');
        space = false;
        breaks = 0;
    }

    /** True if this break is the second in a row and so ends a paragraph. */
    boolean lineBreak() {
        space = false;
        breaks++;
        return breaks > 1;
    }

    void open(Element element, long itsHints) {
        hints |= itsHints;
        open.push(new Open(element, position()));
    }

    private int position() {
        return text.length() + (!text.isEmpty() && (space || breaks > 0) ? 1 : 0);
    }

    /** Ends an inline element; one that was never opened, as it is hidden, ends nothing. */
    void close(Element element) {
        if (open.isEmpty() || !open.getFirst().element().equals(element))
            return;
        mark(open.pop());
    }

    private void mark(Open inline) {
        Mark.@Nullable Kind kind = kind(inline.element());
        if (kind != null && inline.start() < text.length())
            marks.add(new Mark(kind, inline.start(), text.length(), target(kind, inline.element())));
        if (inline.start() < text.length() && NoteMarks.is(inline.element(), text, inline.start()))
            marks.add(new Mark(Mark.Kind.NOTE, inline.start(), text.length(), null));
    }

    private static Mark.@Nullable Kind kind(Element element) {
        return switch (element.normalName()) {
            case "b", "strong" -> Mark.Kind.STRONG;
            case "i", "em" -> Mark.Kind.EMPHASIS;
            case "a" -> element.hasAttr("href") ? Mark.Kind.LINK : null;
            case "cite" -> Mark.Kind.CITE;
            case "time" -> Mark.Kind.TIME;
            case "code", "kbd", "samp", "tt" -> Mark.Kind.CODE;
            default -> null;
        };
    }

    private static @Nullable String target(Mark.Kind kind, Element element) {
        return switch (kind) {
            case LINK -> element.attr("href");
            case TIME -> element.hasAttr("datetime") ? element.attr("datetime") : null;
            default -> null;
        };
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    long hints() {
        return hints;
    }

    /** The text so far; inline elements still open are marked up to here and go on in the next unit. */
    Rich take() {
        for (Open inline : open)
            mark(inline);
        if (marks.size() > 1)
            marks.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()));
        return new Rich(text.toString(), marks);
    }

    void reset() {
        text.setLength(0);
        marks.clear();
        hints = 0;
        breaks = 0;
        space = false;
        if (!open.isEmpty()) {
            Deque<Open> still = new ArrayDeque<>();
            open.forEach(inline -> still.addLast(new Open(inline.element(), 0)));
            open.clear();
            open.addAll(still);
        }
    }
}
