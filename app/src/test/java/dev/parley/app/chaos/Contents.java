package dev.parley.app.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.model.ContentHash;
import dev.parley.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the sinks hold: a digest of each file, of the last line of each document, of each row.
 *
 * @param json by file
 * @param jsonl by document
 * @param postgres by table and key
 */
record Contents(Map<String, String> json, Map<String, String> jsonl, Map<String, String> postgres) {
    static Contents of(Path out, Postgres postgres) throws IOException, SQLException {
        return new Contents(files(out.resolve("documents")), lines(out.resolve("jsonl")), postgres.rows());
    }

    /** The keys whose contents differ, of each sink; empty when none does. */
    String differences(Contents other) {
        return Stream
                .of(differences("json", json, other.json), differences("jsonl", jsonl, other.jsonl),
                        differences("postgres", postgres, other.postgres))
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }

    private static List<String> differences(String sink, Map<String, String> ours, Map<String, String> others) {
        var keys = new TreeSet<>(ours.keySet());
        keys.addAll(others.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(ours.get(key), others.get(key)))
                .map(key -> sink + " " + key
                        + (ours.containsKey(key)
                                ? others.containsKey(key) ? " differs" : " is too many"
                                : " is missing"))
                .toList();
    }

    private static Map<String, String> files(Path documents) throws IOException {
        var digests = new TreeMap<String, String>();
        for (var file : found(documents))
            digests.put(documents.relativize(file).toString(), ContentHash.of(Files.readAllBytes(file)).value());
        return digests;
    }

    /** Segments in the order of their names, so that the last line of a document is its state. */
    private static Map<String, String> lines(Path segments) throws IOException {
        var digests = new TreeMap<String, String>();
        for (var segment : found(segments))
            try (var lines = Files.lines(segment)) {
                lines.forEach(line -> keep(digests, line));
            }
        return digests;
    }

    private static void keep(Map<String, String> digests, String line) {
        var json = Json.MAPPER.readTree(line);
        if (json.path("removed").asBoolean(false))
            digests.remove(json.get("id").asString());
        else
            digests.put(json.get("id").asString(), ContentHash.of(line.getBytes(UTF_8)).value());
    }

    private static List<Path> found(Path folder) throws IOException {
        try (var paths = Files.find(folder, 3,
                (path, attributes) -> attributes.isRegularFile() && !folder.relativize(path).startsWith(".parley"))) {
            return paths.sorted().toList();
        }
    }
}
