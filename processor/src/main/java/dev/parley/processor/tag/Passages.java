package dev.parley.processor.tag;

import dev.parley.model.Document;
import dev.parley.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a document that queries look at, laid end to end: the title, and of each statement its label, its text, and the question
 * that an answer has. Statements beside the talk, such as a sponsor's, are left out.
 */
record Passages(List<Passage> list) {
    /**
     * A piece of text.
     *
     * @param statement its statement's index; null for the title
     * @param start where it begins when all are laid end to end, in UTF-16 units
     */
    record Passage(@Nullable Integer statement, int start, String text) {
        int end() {
            return start + text.length();
        }
    }

    static Passages of(Document document) {
        var pieces = new Layout();
        pieces.add(null, document.title());
        var statements = document.statements();
        for (int i = 0; i < statements.size(); i++)
            if (statements.get(i).aside() == null)
                pieces.add(i, statements.get(i));
        return new Passages(List.copyOf(pieces.list));
    }

    Passage at(int offset) {
        return list.get(index(offset));
    }

    /** What the passage at an offset belongs to: the title, or a statement with its label and question. */
    List<Passage> around(int offset) {
        int from = index(offset);
        int to = from + 1;
        var statement = list.get(from).statement();
        while (from > 0 && Objects.equals(list.get(from - 1).statement(), statement))
            from--;
        while (to < list.size() && Objects.equals(list.get(to).statement(), statement))
            to++;
        return list.subList(from, to);
    }

    private int index(int offset) {
        int low = 0;
        int high = list.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (list.get(middle).start() <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /** The words between two offsets of one passage. */
    String words(int from, int to) {
        var passage = at(from);
        return passage.text().substring(from - passage.start(), Math.min(to, passage.end()) - passage.start());
    }

    /** What a document has in a field. */
    List<Passage> in(String field) {
        return field.equals(Fields.TITLE) ? title() : list;
    }

    List<Passage> title() {
        return list.isEmpty() || list.getFirst().statement() != null ? List.of() : list.subList(0, 1);
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    private static final class Layout {
        private final List<Passage> list = new ArrayList<>();
        private int end;

        void add(int index, Statement statement) {
            add(index, statement.label());
            if (statement.kind() == Statement.Kind.ANSWER) // that of a turn is a turn before it
                add(index, statement.question());
            add(index, statement.text());
        }

        void add(@Nullable Integer statement, @Nullable String text) {
            if (text == null || text.isBlank())
                return;
            list.add(new Passage(statement, end, text));
            end += text.length() + 1;
        }
    }
}
