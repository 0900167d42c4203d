package dev.parley.processor.normalise.html;

import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.Rich.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a word and leads to a note or source, {@code <sup><a href="#fn1">1</a></sup>}, or from a note back to its word: no
 * part of what is said. It goes once the page's content is chosen, for which it counts as any other link.
 */
final class NoteMarks {
    private static final int LONGEST = 8;
    private static final String SIGNS = "*†‡§[]()., ^↩↑⤴\uFE0E\uFE0F";
    /** How addresses of notes begin, as the tools that make them write them. */
    private static final List<String> NOTES = List.of("#fn", "#_fn", "#ftn", "#_ftn", "#footnote", "#cite_", "#cite-",
            "#endnote", "#_edn", "#sdfootnote", "#user-content-fn");
    /** What a number set high can't be the power of. */
    private static final String ENDS = ".,;:!?…”’\"»。";

    private NoteMarks() {}

    /** Whether an element that holds the text from {@code start} is nothing but such a mark. */
    static boolean is(Element element, CharSequence text, int start) {
        return switch (element.normalName()) {
            case "sup" -> isMark(text, start) && isNote(element, text, start);
            case "a" -> leadsToNote(element.attr("href")) && isMark(text, start);
            default -> false;
        };
    }

    /** It links within the page or stands in such a link, is in brackets, or a number or sign behind the end of a sentence. */
    private static boolean isNote(Element sup, CharSequence text, int start) {
        return text.charAt(start) == '[' || (ends(text, start) && !hasLetter(text, start))
                || links(sup.selectFirst("a[href]")) || links(sup.parent());
    }

    /** Whether a sentence or a part of one ends there: behind a digit, such a sign parts cents or minutes from it, unless a year ends it. */
    private static boolean ends(CharSequence text, int at) {
        return at > 0 && ENDS.indexOf(text.charAt(at - 1)) >= 0 && (at == 1 || !Character.isDigit(text.charAt(at - 2))
                || (text.charAt(at - 1) == '.' && endsYear(text, at - 1)));
    }

    private static boolean endsYear(CharSequence text, int at) {
        int start = at;
        while (start > 0 && Character.isDigit(text.charAt(start - 1)))
            start--;
        return at - start == 4 && (text.charAt(start) == '1' || text.charAt(start) == '2')
                && (start == 0 || text.charAt(start - 1) == ' ');
    }

    /** Whether it goes on with the short form of a word, as in {@code n.<sup>o</sup>}. */
    private static boolean hasLetter(CharSequence text, int start) {
        for (int i = start; i < text.length(); i++)
            if (Character.isLetter(text.charAt(i)))
                return true;
        return false;
    }

    /** A number, letter or sign, perhaps in brackets, and no ending such as "th". */
    private static boolean isMark(CharSequence text, int start) {
        int letters = 0;
        for (int i = start; i < text.length() && i - start <= LONGEST; i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            if (letters > 1 || !(Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0))
                return false;
        }
        return text.length() - start <= LONGEST;
    }

    private static boolean links(@Nullable Element link) {
        return link != null && link.normalName().equals("a") && link.attr("href").startsWith("#");
    }

    private static boolean leadsToNote(String address) {
        return address.startsWith("#") && NOTES.stream().anyMatch(address::startsWith);
    }

    /** The text without them; the words about one stay apart. */
    static Rich cut(Rich rich) {
        if (!has(rich))
            return rich;
        List<Mark> notes = rich.marks().stream().filter(mark -> mark.kind() == Mark.Kind.NOTE).toList();
        return new Cut(rich.text()).without(notes, rich.marks());
    }

    private static boolean has(Rich rich) {
        for (Mark mark : rich.marks())
            if (mark.kind() == Mark.Kind.NOTE)
                return true;
        return false;
    }

    /** One text as it is copied. One use. */
    private static final class Cut {
        private final String from;
        private final StringBuilder text = new StringBuilder();
        /** Where each character went. */
        private final int[] moved;

        Cut(String from) {
            this.from = from;
            this.moved = new int[from.length() + 1];
        }

        Rich without(List<Mark> notes, List<Mark> marks) {
            int at = 0;
            for (Mark note : notes) {
                copy(at, Math.max(at, note.start()));
                at = Math.max(at, note.start());
                while (at < note.end()
                        || (at < from.length() && from.charAt(at) == ' ' && (text.isEmpty() || endsBlank())))
                    moved[at++] = text.length();
                if (at < from.length() && !text.isEmpty() && !endsBlank() && Character.isLetter(from.charAt(at)))
                    text.append(' ');
            }
            copy(at, from.length());
            String words = text.toString().stripTrailing();
            List<Mark> kept = new ArrayList<>();
            for (Mark mark : marks) {
                int start = moved[mark.start()];
                int end = Math.min(words.length(), moved[mark.end()]);
                if (mark.kind() != Mark.Kind.NOTE && start < end)
                    kept.add(new Mark(mark.kind(), start, end, mark.target()));
            }
            return new Rich(words, kept);
        }

        private boolean endsBlank() {
            return Character.isWhitespace(text.charAt(text.length() - 1));
        }

        private void copy(int start, int end) {
            for (int i = start; i < end; i++) {
                moved[i] = text.length();
                text.append(from.charAt(i));
            }
            moved[end] = text.length();
        }
    }
}
