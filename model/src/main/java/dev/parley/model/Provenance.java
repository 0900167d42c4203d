package dev.parley.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a document came from and where its fields were found.
 *
 * @param fields for each field that was found, where: {@code "title": "og:title"}; {@code inferred} where it is not stated outright;
 *        in the order of the names
 */
public record Provenance(String source, Instant fetched, String contentType, Map<String, String> fields) {
    public Provenance {
        fields = Collections.unmodifiableMap(new TreeMap<>(orEmpty(fields)));
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> fields) {
        return fields == null ? Map.of() : fields;
    }
}
