package dev.parley.processor.dedupe.definition;

import dev.parley.model.ContentHash;
import dev.parley.model.Document;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups a set of texts, all in memory. */
public final class Groups {
    /**
     * A text with its place in the order.
     *
     * @param at when it was published, else first fetched; any constant where neither is known
     */
    public record Text(String id, Instant at, ContentHash content, Sketch sketch) {
        /** A text of which nothing else is known. */
        public static Text of(String id, Instant at, String text) {
            return new Text(id, at, ContentHash.of(text), Sketch.of(text));
        }

        /** A document by itself, as it was fetched. */
        public static Text of(Document document) {
            return new Text(document.id().value(), Place.of(document, document.provenance().fetched()).at(),
                    document.contentHash(), Sketch.of(document));
        }
    }

    private Groups() {}

    /** The root of each text's group, by id. Depends on the set alone; ids must be distinct. */
    public static Map<String, String> roots(List<Text> texts) {
        var ordered = texts.stream().sorted(Comparator.comparing(Text::at).thenComparing(Text::id)).toList();
        var matcher = new Matcher();
        for (var text : ordered)
            matcher.add(text.content(), text.sketch());
        var roots = new LinkedHashMap<String, String>();
        for (int i = 0; i < ordered.size(); i++)
            roots.put(ordered.get(i).id(), ordered.get(matcher.root(i)).id());
        return roots;
    }
}
