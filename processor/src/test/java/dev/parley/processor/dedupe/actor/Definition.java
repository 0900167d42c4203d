package dev.parley.processor.dedupe.actor;

import dev.parley.model.ContentHash;
import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Standing;
import dev.parley.processor.dedupe.definition.Oracle;
import dev.parley.processor.dedupe.definition.Place;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the definition says of a set of documents, and what was published of them. */
public final class Definition {
    private Definition() {}

    /** The roots by the definition, from the documents' current contents. */
    public static Map<DocumentId, DocumentId> expected(List<Document> documents) {
        var items = new TreeMap<Place, Oracle.Item<Place>>();
        documents.stream().collect(Collectors.groupingBy(Document::id)).values().forEach(events -> {
            var current = current(events);
            var place = Place.of(current,
                    events.stream().map(d -> d.provenance().fetched()).min(Comparator.naturalOrder()).orElseThrow());
            items.put(place, new Oracle.Item<>(place, current.contentHash(), Sketch.of(current)));
        });
        var ids = items.keySet().stream().map(Place::id).toList();
        var roots = Oracle.roots(List.copyOf(items.values()));
        return IntStream.range(0, ids.size())
                .boxed()
                .collect(Collectors.toMap(ids::get, i -> ids.get(roots.get(i)), (a, b) -> a, TreeMap::new));
    }

    private static Document current(List<Document> events) {
        var byFetch = Comparator.comparing((Document d) -> d.provenance().fetched())
                .thenComparing(Document::contentHash);
        var earliest = new TreeMap<ContentHash, Document>();
        events.forEach(d -> earliest.merge(d.contentHash(), d, (a, b) -> byFetch.compare(a, b) <= 0 ? a : b));
        return earliest.values().stream().max(byFetch).orElseThrow();
    }

    /** The roots as they were published. */
    public static Map<DocumentId, DocumentId> roots(Collection<EnrichedDocument> versions) {
        return versions.stream()
                .collect(Collectors.toMap(d -> d.document().id(), Definition::root, (a, b) -> a, TreeMap::new));
    }

    static DocumentId root(EnrichedDocument version) {
        return switch (version.standing()) {
            case Standing.Original o -> version.document().id();
            case Standing.DuplicateOf d -> d.of();
            case Standing.ExcerptOf e -> e.of();
        };
    }
}
