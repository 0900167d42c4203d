package dev.parley.processor.normalise.speech;

import dev.parley.model.Statement;
import dev.parley.model.Statement.Kind;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.speech.Piece.Open;
import dev.parley.processor.normalise.speech.Piece.Said;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Written interviews whose questions are set off and whose answers begin with a label, {@code AP: …}: one answer for each who gives it,
 * rather than turns among which the questions would be lost.
 */
final class AnswerVoices {
    private static final int FEWEST = 3;

    private AnswerVoices() {}

    /** Whether most of the questions in bold are followed by somebody's label, which is not bold itself. */
    static boolean follow(List<Piece> pieces, Labels labels) {
        if (labels.isEmpty() || labels.areSet() || !HeadedAnswers.areBold(pieces))
            return false;
        int questions = 0;
        int labelled = 0;
        for (int i = 0; i + 1 < pieces.size(); i++)
            if (HeadedAnswers.bold(pieces.get(i)) != null) {
                questions++;
                labelled += pieces.get(i + 1) instanceof Open next && labels.opens(next.block()) ? 1 : 0;
            }
        return labelled >= FEWEST && labelled * 5 >= questions * 3;
    }

    /** Parts the answers by voice where most of them begin with a label. */
    static List<Piece> part(List<Piece> pieces) {
        var voices = new HashSet<String>();
        int answers = 0;
        int labelled = 0;
        for (var piece : pieces)
            if (isAnswer(piece)) {
                answers++;
                var label = label(((Said) piece).statement().text());
                labelled += label == null ? 0 : 1;
                voices.add(label == null ? "" : label.name());
            }
        voices.remove("");
        if (labelled < FEWEST || labelled * 5 < answers * 3 || voices.size() > labelled / 2)
            return pieces;
        var parted = new ArrayList<Piece>(pieces.size());
        for (var piece : pieces)
            if (isAnswer(piece))
                parted.addAll(part(((Said) piece).statement(), voices));
            else
                parted.add(piece);
        return parted;
    }

    private static boolean isAnswer(Piece piece) {
        return piece instanceof Said(var statement, var alias) && statement.kind() == Kind.ANSWER
                && statement.speaker() == null;
    }

    private static @Nullable Label label(String paragraph) {
        var label = LabelScanner.scan(Rich.plain(paragraph), 0);
        return label != null && label.colon() && Names.isProper(label.name()) && Names.isPlausible(label.name())
                ? label
                : null;
    }

    private static List<Piece> part(Statement answer, Set<String> voices) {
        var parts = new ArrayList<Piece>();
        var words = new ArrayList<String>();
        String voice = null;
        for (var paragraph : answer.text().split("\n\n")) {
            var label = label(paragraph);
            boolean begins = label != null && voices.contains(label.name());
            if (begins && !words.isEmpty()) {
                parts.add(said(answer, voice, words));
                words.clear();
            }
            words.add(label != null && begins ? paragraph.substring(label.end()).strip() : paragraph);
            voice = label != null && begins ? label.name() : voice;
        }
        parts.add(said(answer, voice, words));
        return parts;
    }

    private static Piece said(Statement answer, @Nullable String voice, List<String> words) {
        return new Said(Statement.answer(String.valueOf(answer.question()), voice, String.join("\n\n", words)));
    }
}
