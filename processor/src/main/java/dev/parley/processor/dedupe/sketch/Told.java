package dev.parley.processor.dedupe.sketch;

import dev.parley.model.Document;
import dev.parley.model.Statement;
import dev.parley.model.Statement.Kind;
import dev.parley.model.Statement.Span;

/**
 * What a document tells of its own: its text without the questions that its statements answer. A series puts the same ones to somebody else
 * each week, and whoever answers briefly would pass for a copy of the one before.
 */
final class Told {
    private final String text;
    private final StringBuilder told = new StringBuilder();
    private int taken;

    private Told(String text) {
        this.text = text;
    }

    /** The whole text where questions are two thirds of it, as those of a witness who says yes and no: there they are what is told. */
    static String of(Document document) {
        var told = new Told(document.text());
        int earlier = 0;
        int end = 0;
        for (var statement : document.statements()) {
            var span = statement.span();
            if (span != null && span.start() >= end) {
                told.leaveOut(statement, asked(statement, earlier, end), span);
                earlier = span.start();
                end = span.end();
            }
        }
        return told.rest();
    }

    /** From where on the question is: that of an answer is no statement, that of a turn is the turn before it. */
    private static int asked(Statement statement, int earlier, int end) {
        return statement.kind() == Kind.ANSWER ? end : earlier;
    }

    private void leaveOut(Statement statement, int from, Span span) {
        var question = statement.question();
        int at = question == null ? -1 : text.substring(from, span.start()).lastIndexOf(question);
        if (question == null || at < 0 || from + at < taken)
            return;
        told.append(text, taken, from + at);
        taken = from + at + question.length();
    }

    private String rest() {
        told.append(text, taken, text.length());
        return told.length() * 3L < text.length() ? text : told.toString();
    }
}
