package dev.parley.processor.normalise.speech;

import dev.parley.model.Section;
import dev.parley.model.Statement;
import dev.parley.model.Statement.Span;
import dev.parley.processor.normalise.speech.Piece.Heading;
import dev.parley.processor.normalise.speech.Piece.Said;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a document's text: headings, questions, labels and statements in reading order, an empty line between them; statements
 * learn where they stand. One use.
 */
final class Layout {
    private final StringBuilder text = new StringBuilder();
    private final List<Section> sections = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private boolean headed;

    /** What a document says, laid out. */
    record Page(String text, List<Section> sections, List<Statement> statements) {}

    static Page of(List<Piece> pieces) {
        var layout = new Layout();
        pieces.forEach(layout::add);
        return new Page(layout.text.toString(), layout.sections, layout.statements);
    }

    private void add(Piece piece) {
        if (piece instanceof Heading(var section) && !section.heading().isBlank()) {
            sections.add(section);
            paragraph(section.heading());
            headed = true;
        } else if (piece instanceof Said(var statement, var alias) && !statement.text().isBlank()) {
            add(statement);
            headed = false;
        }
    }

    private void add(Statement statement) {
        var lead = lead(statement);
        if (lead != null)
            paragraph(lead);
        else
            apart();
        var gap = statement.label() == null ? "\n" : " ";
        gap = lead == null ? "" : gap;
        int start = text.length() + gap.length();
        text.append(gap).append(statement.text());
        statements.add(statement.withSection(sections.isEmpty() ? null : sections.size() - 1)
                .withSpan(new Span(start, text.length())));
    }

    /** What stands before a statement's own words, if it is not in the text already. */
    private @Nullable String lead(Statement statement) {
        if (statement.label() != null)
            return statement.label() + ":";
        var question = statement.question(); // a turn learns its question only later, when it stands in the text already
        return question == null || isHeading(question) ? null : question;
    }

    private boolean isHeading(String question) {
        return headed && QuestionMarks.unmarked(Questions.unnumbered(sections.getLast().heading())).equals(question);
    }

    private void paragraph(String words) {
        apart();
        text.append(words);
    }

    private void apart() {
        if (!text.isEmpty())
            text.append("\n\n");
    }
}
