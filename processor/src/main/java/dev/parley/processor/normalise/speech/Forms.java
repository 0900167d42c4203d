package dev.parley.processor.normalise.speech;

import dev.parley.model.Form;
import dev.parley.model.Statement;
import dev.parley.model.Statement.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the form of a document by what it mostly consists of. */
final class Forms {
    private Forms() {}

    static Form of(List<Statement> statements, @Nullable String title) {
        int quotes = count(statements, Kind.QUOTE);
        int answers = count(statements, Kind.ANSWER);
        int points = count(statements, Kind.POINT);
        int all = statements.size();
        if (count(statements, Kind.TURN) > 0)
            return Form.TRANSCRIPT;
        if (quotes * 2 > all)
            return Form.QUOTES;
        if (answers > 0 && length(statements, Kind.ANSWER) * 5 >= length(statements, null) * 2)
            return Form.QA;
        return title == null && answers == 0 && quotes == 0 && points * 4 >= all && points > 2
                ? Form.SUMMARY
                : Form.ARTICLE;
    }

    private static int count(List<Statement> statements, Kind kind) {
        return (int) statements.stream().filter(statement -> statement.kind() == kind).count();
    }

    private static long length(List<Statement> statements, @Nullable Kind kind) {
        return statements.stream()
                .filter(statement -> kind == null || statement.kind() == kind)
                .mapToLong(statement -> statement.text().length())
                .sum();
    }
}
