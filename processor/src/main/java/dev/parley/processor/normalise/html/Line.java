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

/** Collects the inline text of one unit: white space collapsed, marks kept, words counted. */
final class Line {
    private record Open(Element element, int start) {}

    private static final boolean[] LETTERS = new boolean[128];

    static {
        for (char c = 0; c < 128; c++)
            LETTERS[c] = Character.isLetterOrDigit(c);
    }

    /** Says where a word may be parted; nobody sees it elsewhere. */
    private static final char SOFT_HYPHEN = '\u00AD';

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private long hints;
    private int words;
    private int linkWords;
    private int links;
    private int breaks;
    private boolean space;
    private boolean inWord;
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
        inWord = false;
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
        int shift = text.length() - from;
        int to = from;
        for (; to < run.length() && (plain(run.charAt(to)) || goesOn(run, to)); to++)
            count(run.charAt(to), shift + to);
        text.append(run, from, to);
        return to;
    }

    /** Whether it is a visible character of ASCII. */
    private static boolean plain(char c) {
        return c > ' ' && c < 127;
    }

    private void part() {
        if (breaks > 0 && !text.isEmpty())
            text.append('\n');
        else if (space && !text.isEmpty())
            text.append(' ');
        space = false;
        breaks = 0;
    }

    private boolean goesOn(String run, int i) {
        char c = run.charAt(i);
        if (c == SOFT_HYPHEN)
            return false;
        if (verbatim)
            return c != '\r';
        return !blank(c) || (c == ' ' && i + 1 < run.length() && !blank(run.charAt(i + 1)));
    }

    private void count(char c, int place) {
        boolean ideograph = c >= 0x2E80 && c < 0xD7B0;
        boolean part = c < 128 ? LETTERS[c] : Character.isLetterOrDigit(c);
        if (part && (!inWord || (ideograph && (place & 1) == 0))) {
            words++;
            if (links > 0)
                linkWords++;
        }
        inWord = part;
    }

    /** True if this break is the second in a row and so ends a paragraph. */
    boolean lineBreak() {
        inWord = false;
        space = false;
        breaks++;
        return breaks > 1;
    }

    void open(Element element, long itsHints) {
        hints |= itsHints;
        open.push(new Open(element, position()));
        if (element.nameIs("a") && element.hasAttr("href"))
            links++;
    }

    private int position() {
        return text.length() + (!text.isEmpty() && (space || breaks > 0) ? 1 : 0);
    }

    /** Ends an inline element; one that was never opened, as it is hidden, ends nothing. */
    void close(Element element) {
        if (open.isEmpty() || !open.getFirst().element().equals(element))
            return;
        if (element.nameIs("a") && element.hasAttr("href"))
            links--;
        mark(open.pop());
    }

    private void mark(Open inline) {
        Mark.@Nullable Kind kind = kind(inline.element());
        if (kind != null && inline.start() < text.length())
            marks.add(new Mark(kind, inline.start(), text.length(), target(kind, inline.element())));
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

    int words() {
        return words;
    }

    int linkWords() {
        return linkWords;
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
        words = 0;
        linkWords = 0;
        breaks = 0;
        space = false;
        inWord = false;
        if (!open.isEmpty()) {
            Deque<Open> still = new ArrayDeque<>();
            open.forEach(inline -> still.addLast(new Open(inline.element(), 0)));
            open.clear();
            open.addAll(still);
        }
    }
}
