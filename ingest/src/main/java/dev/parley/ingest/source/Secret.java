package dev.parley.ingest.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where a secret is: {@code env:NAME} or {@code file:PATH}. It is read when needed, and never logged, shown or published. */
public record Secret(@JsonValue String place) {
    @JsonCreator
    public Secret {
        if (!place.matches("(?s)(?:env|file):.+"))
            throw new IllegalArgumentException("a secret is env:NAME or file:PATH, never the secret itself");
    }

    /** @throws IOException if it isn't there; the message names the place only */
    public String read(Map<String, String> environment) throws IOException {
        var where = place.substring(place.indexOf(':') + 1);
        var value = place.startsWith("file:") ? Files.readString(Path.of(where)) : environment.get(where);
        if (value == null || value.isBlank())
            throw new IOException("there is no secret at " + place);
        return value.strip();
    }
}
