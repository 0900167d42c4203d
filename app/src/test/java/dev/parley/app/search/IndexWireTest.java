package dev.parley.app.search;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Json;
import dev.parley.model.JsonSerde;
import dev.parley.model.SampleDocument;
import dev.parley.model.WireForm;
import dev.parley.model.WireSuite;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexableField;
import tools.jackson.core.type.TypeReference;

/**
 * What lies in the search index of version 1: how far it is, and what is shown of a document. Whoever changes one of these files makes
 * another version of the index, so that earlier ones are made anew.
 */
class IndexWireTest extends WireSuite {
    private static final Instant NOW = Instant.parse("2026-11-20T10:15:30.123Z");
    private static final EnrichedDocument BARE = EnrichedDocument.of(SampleDocument.DOCUMENT);

    @Override
    protected List<? extends WireForm<?>> forms() {
        var full = new Summary(SampleDocument.DOCUMENT.id(), "folder:seeds/a.txt", SampleDocument.DOCUMENT.form(),
                "Looms", "2026-01", List.of("Ada Byron"), "seeds", "example.org", List.of("looms"),
                Summary.Kind.EXCERPT, new DocumentId("ygjouywiscui2q7x"), 2, 1200, NOW, NOW, NOW);
        return List.of(WireForm.of("search/summary-v1.json", full, new JsonSerde<>(Summary.class)),
                WireForm.of("search/summary-of-the-sample-v1.json", Summary.of(BARE, NOW),
                        new JsonSerde<>(Summary.class)),
                new WireForm<>("search/progress-v3.json",
                        new Progress("channel", new TreeMap<>(Map.of(0, 7L, 11, 4_000_000_000L)), NOW),
                        IndexWireTest::written, IndexWireTest::read),
                WireForm.storeKeys("search/fields-v1.json", fields()));
    }

    /** As Lucene keeps it beside a commit. */
    private static byte[] written(Progress progress) {
        return Json.MAPPER.writeValueAsBytes(new TreeMap<>(progress.spelt()));
    }

    private static Progress read(byte[] json) {
        var data = Json.MAPPER.readValue(json, new TypeReference<Map<String, String>>() {
        });
        if (!Progress.continues(data, "channel", NOW))
            throw new AssertionError("the index would be made anew");
        return new Progress("channel", Progress.next(data), NOW);
    }

    /** The fields of a document, and the types of each. */
    private static Map<String, List<String>> fields() {
        var types = new TreeMap<String, List<String>>();
        for (IndexableField field : Fields.of(SampleDocument.ENRICHED, NOW).getFields())
            types.put(field.name(), List.of(field.fieldType().toString()));
        return types;
    }
}
