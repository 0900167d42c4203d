package dev.parley.processor.normalise;

import dev.parley.model.Document;
import dev.parley.model.Json;
import dev.parley.model.Section;
import dev.parley.model.Statement;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** How large documents become: a table of short rows grows to more than ten times its bytes. */
final class Size {
    /** Of a letter in JSON. */
    private static final int MOST_BYTES = 6;
    /** Of a statement or section without its words, in letters. */
    private static final int FRAME = 50;

    private Size() {}

    /** Whether channels take it. Only of a large one it is counted. */
    static boolean fits(Document document) {
        return MOST_BYTES * letters(document) < Document.MAX_JSON || bytes(document) <= Document.MAX_JSON;
    }

    private static long letters(Document document) {
        long sections = document.sections().stream().map(Section::heading).mapToLong(Size::letters).sum();
        return letters(document.text()) + letters(document.title()) + sections
                + document.statements().stream().mapToLong(Size::letters).sum();
    }

    private static long letters(Statement statement) {
        var source = statement.source();
        return letters(statement.text()) + letters(statement.question()) + letters(statement.label())
                + letters(statement.speaker()) + (source == null ? 0 : letters(source.title()));
    }

    private static long letters(@Nullable String text) {
        return text == null ? FRAME : (long) FRAME + text.length();
    }

    private static long bytes(Document document) {
        var counter = new Counter();
        Json.MAPPER.writeValue(counter, document);
        return counter.bytes;
    }

    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] from, int start, int length) {
            bytes += length;
        }
    }
}
