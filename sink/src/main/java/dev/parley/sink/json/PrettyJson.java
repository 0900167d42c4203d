package dev.parley.sink.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.model.EnrichedDocument;
import dev.parley.model.Json;
import java.util.Arrays;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;

/** Documents as people read them. The bytes are a function of the document alone, line ends included. */
final class PrettyJson {
    private static final ObjectWriter WRITER = Json.MAPPER.writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private PrettyJson() {}

    static byte[] of(EnrichedDocument document) {
        try {
            return endLine(WRITER.writeValueAsBytes(document));
        } catch (StreamWriteException e) {
            // half a surrogate pair has no UTF-8; the JDK writes a question mark for it
            return endLine(WRITER.writeValueAsString(document).getBytes(UTF_8));
        }
    }

    private static byte[] endLine(byte[] json) {
        var line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }
}
