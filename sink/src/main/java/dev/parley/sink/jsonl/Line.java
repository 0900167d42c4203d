package dev.parley.sink.jsonl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Json;
import dev.parley.sink.Change;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A change as a line. A document that was removed is {@code {"id": ..., "removed": true}}. */
final class Line {
    private static final Pattern REMOVED = Pattern.compile("\\{\"id\":\"[^\"]*\",\"removed\":true}");

    private Line() {}

    /** Empty for a record that is rejected. */
    static byte[] of(Change change) {
        return switch (change) {
            case Change.Put(var place, var document) -> of(document);
            case Change.Remove(var place, var id) -> (removed(id) + "\n").getBytes(UTF_8);
            case Change.Counted _,Change.Uncounted _ ->
                throw new IllegalArgumentException("the segments hold documents only");
            case Change.Unreadable bad -> new byte[0];
        };
    }

    private static String removed(DocumentId id) {
        return "{\"id\":\"" + id + "\",\"removed\":true}";
    }

    /** What stays of a document's line: that it was removed, and spaces up to its end. A document's line is longer than that. */
    static byte[] erased(DocumentId id, int length) {
        var line = new byte[length];
        Arrays.fill(line, (byte) ' ');
        var note = removed(id).getBytes(UTF_8);
        System.arraycopy(note, 0, line, 0, note.length);
        line[length - 1] = '\n';
        return line;
    }

    /** Whose version a line is; empty for the note that something was removed. */
    static Optional<DocumentId> document(String line) {
        if (REMOVED.matcher(line).lookingAt())
            return Optional.empty();
        try (var parser = Json.MAPPER.createParser(line)) {
            parser.nextToken();
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                if (name.equals("id"))
                    return Optional.of(new DocumentId(parser.getString()));
                parser.skipChildren();
            }
            throw new IllegalArgumentException("a line without an id");
        }
    }

    private static byte[] of(EnrichedDocument document) {
        var json = Json.MAPPER.writeValueAsBytes(document);
        var line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }
}
