package dev.parley.sink;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which life of each channel is meant, by channel name. A channel that is deleted and made again starts at offset 0 under a new id, so
 * that positions and versions of its earlier life mean nothing.
 */
public record Generations(@JsonValue Map<String, String> ids) {
    @JsonCreator
    public Generations {
        ids = Collections.unmodifiableMap(new TreeMap<>(ids));
    }
}
