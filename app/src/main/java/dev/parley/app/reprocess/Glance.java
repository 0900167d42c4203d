package dev.parley.app.reprocess;

import dev.parley.model.ContentHash;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.TopicTag;
import dev.parley.model.Json;
import dev.parley.model.Locator;
import dev.parley.model.Standing;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A published document, reduced to what two of them are compared by, so that all fit into memory.
 *
 * @param whole hash of its JSON
 */
public record Glance(Locator locator, ContentHash whole, Standing standing, Set<String> topics, int normaliser,
        @Nullable String taxonomy, String source, Instant fetched) {
    static Glance at(EnrichedDocument enriched) {
        var document = enriched.document();
        var provenance = document.provenance();
        var topics = enriched.topics().stream().map(TopicTag::id).map(String::intern).collect(Collectors.toSet());
        return new Glance(document.locator(), ContentHash.of(Json.MAPPER.writeValueAsBytes(enriched)),
                enriched.standing(), topics, document.normaliser(), enriched.taxonomy(), provenance.source(),
                provenance.fetched());
    }

    boolean isOtherwise(Glance other) {
        return !whole.equals(other.whole);
    }

    /** Whether it is the original, or of whom it is a copy or an excerpt; the figures aside. */
    String standingInWords() {
        return switch (standing) {
            case Standing.Original _ -> "original";
            case Standing.DuplicateOf duplicate -> "duplicate of " + duplicate.of();
            case Standing.ExcerptOf excerpt -> "excerpt of " + excerpt.of();
        };
    }
}
