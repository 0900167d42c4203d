package dev.parley.sink.jsonl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.model.EnrichedDocument;
import dev.parley.model.Json;
import dev.parley.sink.Change;
import java.util.Arrays;

/** A change as a line. A document that was removed is {@code {"id": ..., "removed": true}}. */
final class Line {
    private Line() {}

    /** Empty for a record that is rejected. */
    static byte[] of(Change change) {
        return switch (change) {
            case Change.Put(var place, var document) -> of(document);
            case Change.Remove(var place, var id) -> ("{\"id\":\"" + id + "\",\"removed\":true}\n").getBytes(UTF_8);
            case Change.Counted _,Change.Uncounted _ ->
                throw new IllegalArgumentException("the segments hold documents only");
            case Change.Unreadable bad -> new byte[0];
        };
    }

    private static byte[] of(EnrichedDocument document) {
        var json = Json.MAPPER.writeValueAsBytes(document);
        var line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }
}
