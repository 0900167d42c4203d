package dev.parley.processor.normalise.speech;

import dev.parley.model.Statement;
import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Rich.Mark;
import dev.parley.processor.normalise.speech.Piece.Heading;
import dev.parley.processor.normalise.speech.Piece.Open;
import dev.parley.processor.normalise.speech.Piece.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds magazine interviews: questions as headings, set in bold, or quoted, and answers below. */
final class HeadedAnswers {
    private static final Pattern FAQ = Pattern.compile(
            "\\bFAQs?\\b|frequently asked|questions (?:and|&) answers|\\bQ ?& ?A\\b|preguntas frecuentes|häufige fragen|foire aux questions",
            Pattern.CASE_INSENSITIVE);

    private static final int FEWEST_QUOTED = 3;

    private HeadedAnswers() {}

    static List<Piece> find(List<Piece> pieces) {
        int faq = 0;
        while (faq < pieces.size() && !isFaq(pieces.get(faq)))
            faq++;
        if (faq == pieces.size())
            return find(pieces, 2);
        int end = endOfSection(pieces, faq);
        var found = new ArrayList<Piece>(find(pieces.subList(0, faq + 1), 2));
        found.addAll(find(pieces.subList(faq + 1, end), 1));
        found.addAll(find(pieces.subList(end, pieces.size()), 2));
        return found;
    }

    private static boolean isFaq(Piece piece) {
        return piece instanceof Heading heading && FAQ.matcher(heading.section().heading()).find();
    }

    private static int endOfSection(List<Piece> pieces, int from) {
        int level = ((Heading) pieces.get(from)).section().level();
        int end = from + 1;
        while (end < pieces.size() && !(pieces.get(end) instanceof Heading next && next.section().level() <= level))
            end++;
        return end;
    }

    private static List<Piece> find(List<Piece> pieces, int fewest) {
        var byHeading = IntStream.rangeClosed(1, 6)
                .boxed()
                .sorted((a, b) -> b - a)
                .filter(level -> areQuestions(pieces, piece -> heading(piece, level), fewest))
                .findFirst();
        if (byHeading.isPresent())
            return answer(pieces, piece -> heading(piece, byHeading.get()));
        if (areQuestions(pieces, HeadedAnswers::term, fewest))
            return answer(pieces, HeadedAnswers::term);
        if (areQuestions(pieces, HeadedAnswers::bold, fewest))
            return answer(pieces.subList(0, farewell(pieces)), pieces.subList(farewell(pieces), pieces.size()));
        return areQuoted(pieces) ? answer(pieces, HeadedAnswers::quoted) : pieces;
    }

    /** Whether nearly all that is quoted asks, and words follow it that are no quote. */
    private static boolean areQuoted(List<Piece> pieces) {
        int quotes = 0;
        int asked = 0;
        for (int i = 0; i < pieces.size(); i++) {
            var quote = quoted(pieces.get(i));
            quotes += quote == null ? 0 : 1;
            asked += quote != null && Questions.isQuestion(quote) && i + 1 < pieces.size()
                    && pieces.get(i + 1) instanceof Open next && !next.is(Block.Kind.QUOTE) ? 1 : 0;
        }
        return asked >= FEWEST_QUOTED && asked * 5 >= quotes * 4;
    }

    /** A paragraph of a block quote, without the label of the one who asks. */
    private static @Nullable String quoted(Piece piece) {
        if (!(piece instanceof Open open) || !open.is(Block.Kind.QUOTE))
            return null;
        var label = LabelScanner.scan(open.block().text(), 0);
        int from = label != null && label.set() && label.colon() ? label.end() : 0;
        return Words.clean(open.text().substring(from));
    }

    /** Where bold lines that ask nothing end an interview: "Thanks for the interview!" */
    private static int farewell(List<Piece> pieces) {
        int end = pieces.size();
        for (int i = pieces.size() - 1; i >= 0; i--) {
            var asked = bold(pieces.get(i));
            if (asked != null && (Questions.isQuestion(asked) || asked.indexOf('?') >= 0))
                return end;
            end = asked == null ? end : i;
        }
        return end;
    }

    private static List<Piece> answer(List<Piece> talk, List<Piece> farewell) {
        var found = new ArrayList<Piece>(answer(talk, HeadedAnswers::bold));
        found.addAll(farewell);
        return found;
    }

    /** A term of a list of definitions. */
    private static @Nullable String term(Piece piece) {
        return piece instanceof Open open && open.is(Block.Kind.TERM) ? Words.clean(open.text()) : null;
    }

    private static @Nullable String heading(Piece piece, int level) {
        return piece instanceof Heading heading && heading.section().level() == level
                ? heading.section().heading()
                : null;
    }

    /** Whether questions are set in bold. */
    static boolean areBold(List<Piece> pieces) {
        return areQuestions(pieces, HeadedAnswers::bold, 2);
    }

    /** The first line of a block if all of it is set in bold. */
    static @Nullable String bold(Piece piece) {
        if (!(piece instanceof Open open) || !(open.is(Block.Kind.PARAGRAPH) || open.is(Block.Kind.ITEM)))
            return null;
        var text = open.text();
        var marks = open.block().text().marks().stream().filter(mark -> mark.kind() == Mark.Kind.STRONG).toList();
        if (marks.isEmpty() || marks.getFirst().start() > 4)
            return null;
        int end = marks.getLast().end();
        int line = text.indexOf('\n', end);
        int rest = line < 0 ? text.length() : line;
        return rest - end <= 2 && covered(marks) * 10 >= end * 8 && end > 3
                ? Words.clean(text.substring(0, rest))
                : null;
    }

    private static int covered(List<Mark> marks) {
        return marks.stream().mapToInt(mark -> mark.end() - mark.start()).sum();
    }

    /** Most of them ask, and there are at least so many. */
    private static boolean areQuestions(List<Piece> pieces, Function<Piece, @Nullable String> question, int fewest) {
        var all = new ArrayList<String>();
        for (var piece : pieces) {
            var text = question.apply(piece);
            if (text != null)
                all.add(text);
        }
        long asking = all.stream().filter(Questions::isQuestion).count();
        boolean numbered = pieces.stream()
                .anyMatch(piece -> piece instanceof Open open && open.is(Block.Kind.ITEM)
                        && question.apply(piece) != null);
        return asking >= (numbered ? 1 : fewest) && asking * 10 >= all.size() * 6L;
    }

    private static List<Piece> answer(List<Piece> pieces, Function<Piece, @Nullable String> question) {
        var found = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size();) {
            var asked = question.apply(pieces.get(i));
            int end = asked == null ? i : endOfAnswer(pieces, i + 1, piece -> question.apply(piece) != null);
            var words = asked == null ? "" : words(pieces.subList(i, end));
            if (pieces.get(i) instanceof Heading || words.isEmpty())
                found.add(pieces.get(i));
            if (asked != null && !words.isEmpty()) {
                found.add(new Said(Statement.answer(QuestionMarks.unmarked(Questions.unnumbered(asked)), null, words)));
                i = end;
            } else
                i++;
        }
        return found;
    }

    private static int endOfAnswer(List<Piece> pieces, int from, Predicate<Piece> isQuestion) {
        int end = from;
        while (end < pieces.size() && pieces.get(end) instanceof Open && !isQuestion.test(pieces.get(end)))
            end++;
        return end;
    }

    /** What stands below the question, and on its own lines behind it. */
    private static String words(List<Piece> asked) {
        var words = new ArrayList<String>();
        if (asked.getFirst() instanceof Open open && !open.is(Block.Kind.QUOTE)
                && !open.block().text().marks().isEmpty()) {
            int line = open.text().indexOf('\n', open.block().text().marks().getLast().end() - 1);
            words.add(line < 0 ? "" : Words.clean(open.text().substring(line)));
        }
        for (var piece : asked.subList(1, asked.size()))
            if (piece instanceof Open open)
                words.add(Words.clean(open.text()));
        return String.join("\n\n", words.stream().filter(word -> !word.isEmpty()).toList());
    }
}
