package dev.parley.processor.normalise.speech;

import dev.parley.model.Statement;
import dev.parley.model.Statement.Aside;
import dev.parley.processor.normalise.speech.Piece.Said;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one voice says until another begins, paragraph by paragraph. One use. */
final class Turn {
    private final String speaker;
    private final @Nullable String alias;
    private final List<String> paragraphs = new ArrayList<>();
    private @Nullable Double seconds;
    private boolean other;

    Turn(String speaker, @Nullable String alias, @Nullable Double seconds) {
        this.speaker = speaker;
        this.alias = alias;
        this.seconds = seconds;
    }

    boolean isBy(String name) {
        return speaker.equals(name);
    }

    /** Takes the time if nothing is said yet and none is known. */
    boolean startsAt(double time) {
        if (seconds != null || !paragraphs.isEmpty())
            return false;
        seconds = time;
        return true;
    }

    void say(String words) {
        if (paragraphs.isEmpty() && seconds == null) {
            var mark = TimeMark.at(words, 0);
            seconds = mark != null && mark.precise() ? mark.seconds() : null;
        }
        var spoken = withoutTime(words);
        var clean = Words.clean(spoken.startsWith("* ") ? spoken.substring(2) : spoken);
        if (!clean.isEmpty())
            paragraphs.add(clean);
    }

    /** A time code in brackets alone on the line above, perhaps with a colon. */
    private static String withoutTime(String words) {
        var mark = TimeMark.at(words, 0);
        if (mark == null || !mark.precise())
            return words;
        int end = words.startsWith(":", mark.end()) ? mark.end() + 1 : mark.end();
        return words.startsWith("\n", end) ? words.substring(end + 1) : words;
    }

    /** Whether its last paragraph, but for the first, asks. */
    boolean endsAsking() {
        return paragraphs.size() > 1 && paragraphs.getLast().endsWith("?");
    }

    /** Its last paragraph is somebody else's: the same label comes again. */
    void leaveQuestion() {
        other = true;
    }

    /** The same voice goes on after something else. */
    Turn continued() {
        return new Turn(speaker, alias, null);
    }

    /** Its statements: one, or more where sponsors are thanked in between; none where nothing is said. */
    List<Piece> statements() {
        var pieces = new ArrayList<Piece>();
        var asked = other ? paragraphs.removeLast() : null;
        int from = 0;
        for (int to = 1; to <= paragraphs.size(); to++)
            if (to == paragraphs.size()
                    || Sponsors.isRead(paragraphs.get(to)) != Sponsors.isRead(paragraphs.get(from))) {
                pieces.add(statement(paragraphs.subList(from, to), from == 0 ? seconds : null));
                from = to;
            }
        if (asked != null)
            pieces.add(new Said(Statement.turn(null, null, asked)));
        return pieces;
    }

    private Piece statement(List<String> words, @Nullable Double start) {
        var text = String.join("\n\n", words);
        if (Names.isPseudo(speaker))
            return new Said(Statement.paragraph(text).withAside(Aside.BREAK), null);
        var statement = Statement.turn(speaker, start, text);
        return new Said(Sponsors.isRead(words.getFirst()) ? statement.withAside(Aside.SPONSOR) : statement, alias);
    }
}
