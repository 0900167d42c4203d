package dev.parley.app.guarantees;

import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.TopicTag;
import dev.parley.model.Json;
import dev.parley.model.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * How many originals have each topic on each day: of undated documents, by the day of their fetch. Counted from what was written, without
 * any of the code that keeps trends, or as {@code trends --json} prints it.
 */
record RecountedTrends(SortedMap<String, Integer> counts) {
    static RecountedTrends ofWritten(Path documents) throws IOException {
        var counts = new TreeMap<String, Integer>();
        try (var files = Files.walk(documents)) {
            files.filter(file -> file.toString().endsWith(".json")).map(RecountedTrends::read).forEach(document -> {
                if (document.standing() instanceof Standing.Original)
                    for (TopicTag topic : document.topics())
                        counts.merge(topic.id() + " " + day(document), 1, Integer::sum);
            });
        }
        return new RecountedTrends(counts);
    }

    static RecountedTrends ofPrinted(String json) {
        var counts = new TreeMap<String, Integer>();
        for (JsonNode row : Json.MAPPER.readTree(json).path("rows"))
            if (!row.path("topic").asString().equals("*"))
                row.path("points")
                        .forEach(point -> counts.put(row.path("topic").asString() + " " + point.path("on").asString(),
                                point.path("documents").asInt()));
        return new RecountedTrends(counts);
    }

    private static LocalDate day(EnrichedDocument document) {
        return LocalDate.ofInstant(document.document().provenance().fetched(), ZoneOffset.UTC);
    }

    private static EnrichedDocument read(Path file) {
        try {
            return Json.MAPPER.readValue(Files.readString(file), EnrichedDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
