package dev.parley.ingest.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hc.core5.http.Header;

/** Header fields of an answer by lower-case name, each with its values in order. */
public record Headers(Map<String, List<String>> fields) {
    public static final Headers NONE = new Headers(Map.of());

    static Headers of(Header... headers) {
        var fields = new TreeMap<String, List<String>>();
        for (var header : headers)
            fields.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(header.getValue() == null ? "" : header.getValue().strip());
        return new Headers(fields);
    }

    /** @param name in lower case */
    public Optional<String> first(String name) {
        return all(name).stream().filter(value -> !value.isEmpty()).findFirst();
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public Validators validators() {
        return new Validators(first("etag").orElse(null), first("last-modified").orElse(null));
    }

    public String contentType() {
        return first("content-type").orElse("application/octet-stream");
    }
}
