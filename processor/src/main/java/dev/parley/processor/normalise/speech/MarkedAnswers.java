package dev.parley.processor.normalise.speech;

import dev.parley.model.Statement;
import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.speech.Piece.Open;
import dev.parley.processor.normalise.speech.Piece.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds questions and answers that are marked as such: {@code Q:} and {@code A:}, {@code P -} and {@code R -}, {@code Q1: … A: …} on one
 * line. An answer goes on until the next question or heading. Where only questions are marked, what stands below each answers it. One
 * use.
 */
final class MarkedAnswers {
    private static final Pattern INLINE = Pattern.compile("[?？.!]\\s+(?:A|Answer|R|Respuesta)\\d{0,3}\\s?[:：]\\s");

    /** No question has more characters. */
    private static final int LONGEST = 1000;

    private final List<Piece> found = new ArrayList<>();
    private final StringBuilder question = new StringBuilder();
    private @Nullable StringBuilder answer;
    private int questions;
    private final boolean questionsOnly;
    private boolean open;

    private MarkedAnswers(boolean questionsOnly) {
        this.questionsOnly = questionsOnly;
    }

    /**
     * @param marks the marks among the labels of the document
     * @param labelled whether there are other labels, so that a question without an answer is said by somebody
     */
    static List<Piece> find(List<Piece> pieces, List<String> marks, boolean labelled) {
        boolean questionsOnly = !labelled && QuestionMarks.areAlone(marks);
        if (!QuestionMarks.areUsed(marks) && !questionsOnly)
            return pieces;
        var finder = new MarkedAnswers(questionsOnly);
        pieces.forEach(finder::read);
        finder.close();
        return questionsOnly && !finder.areAnswered() ? pieces : finder.found;
    }

    /** Whether most of the questions that were found have answers. */
    private boolean areAnswered() {
        long answered = found.stream().filter(MarkedAnswers::isAnswer).count();
        return answered > 2 && answered * 3 >= questions * 2L;
    }

    private static boolean isAnswer(Piece piece) {
        return piece instanceof Said(var statement, var alias) && statement.kind() == Statement.Kind.ANSWER;
    }

    /** The mark that a label is, with that of an answer on the same line; empty if it is none. */
    static List<String> mark(Label label, Rich text) {
        if (!QuestionMarks.isMark(label.name()))
            return List.of();
        return QuestionMarks.isQuestion(label.name()) && INLINE.matcher(text.text()).find()
                ? List.of(label.name(), "A")
                : List.of(label.name());
    }

    private void read(Piece piece) {
        if (piece instanceof Open block && !block.is(Block.Kind.HEADING))
            lines(block);
        else {
            close();
            found.add(piece);
        }
    }

    private void lines(Open block) {
        var text = block.block().text();
        int from = 0;
        boolean began = open;
        if (questionsOnly && !question.isEmpty() && answer == null)
            answer = new StringBuilder();
        for (int at : Labels.lineStarts(text.text())) {
            var label = at < from ? null : LabelScanner.scan(text, at);
            if (label == null || !label.colon() || !QuestionMarks.isMark(label.name()))
                continue;
            say(text.text().substring(from, at));
            began = true;
            begin(QuestionMarks.isQuestion(label.name()));
            from = questionsOnly ? ask(text.text(), label.end()) : label.end();
        }
        if (began)
            say(text.text().substring(from));
        else
            found.add(block);
    }

    /** The question, which ends with its line where no mark tells the answer; returns where the answer begins. */
    private int ask(String text, int from) {
        questions++;
        int asked = text.substring(from, Math.min(text.length(), from + LONGEST)).indexOf("?\n");
        int end = from + asked + 1;
        if (asked < 0)
            end = text.length() - from <= LONGEST && text.endsWith("?") ? -1 : text.indexOf('\n', from);
        append(question, text.substring(from, end < 0 ? text.length() : end));
        answer = end < 0 ? null : new StringBuilder();
        return end < 0 ? text.length() : end;
    }

    private void begin(boolean asks) {
        if (!asks && open) {
            answer = new StringBuilder();
            return;
        }
        close();
        open = true;
        if (!asks)
            answer = new StringBuilder();
    }

    private void say(String words) {
        var inline = answer == null ? INLINE.matcher(words) : null;
        if (inline != null && inline.find()) {
            append(question, words.substring(0, inline.start() + 1));
            answer = new StringBuilder();
            append(answer, words.substring(inline.end()));
        } else
            append(answer == null ? question : answer, words);
    }

    private static void append(StringBuilder to, String words) {
        var clean = Words.clean(words);
        if (!clean.isEmpty())
            to.append(to.isEmpty() ? "" : "\n\n").append(clean);
    }

    private void close() {
        if (open && answer != null && !question.isEmpty() && !(questionsOnly && answer.isEmpty()))
            found.add(new Said(Statement.answer(question.toString(), null, answer.toString())));
        else if (open && !(question.isEmpty() && answer == null))
            found.add(
                    new Said(Statement.paragraph((answer == null || answer.isEmpty() ? question : answer).toString())));
        question.setLength(0);
        answer = null;
        open = false;
    }
}
