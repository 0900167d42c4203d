package dev.parley.sink.json;

import dev.parley.model.EnrichedDocument;
import dev.parley.model.Json;
import java.util.Arrays;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.ObjectWriter;

/**
 * Documents as people read them. The bytes are a function of the document alone, line ends included; half a surrogate pair, which UTF-8
 * does not have, is spelt as an escape.
 */
final class PrettyJson {
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    private static final ObjectWriter WRITER = Json.MAPPER.writer()
            .with(new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private PrettyJson() {}

    static byte[] of(EnrichedDocument document) {
        var json = WRITER.writeValueAsBytes(document);
        var line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }
}
