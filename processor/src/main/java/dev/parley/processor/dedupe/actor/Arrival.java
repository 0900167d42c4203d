package dev.parley.processor.dedupe.actor;

import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.Rejection;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A raw event as it leaves normalising, under the document it belongs to: a content of it, or a refusal.
 *
 * @param event id of the raw event
 * @param fetched the epoch where the raw record could not be read; rejected events are only counted
 * @param content null where the event was rejected
 */
public record Arrival(String event, DocumentId id, String source, Instant fetched,
        @Nullable Document content) implements ToDocument {
    public static Arrival of(String event, Document document) {
        var provenance = document.provenance();
        return new Arrival(event, document.id(), provenance.source(), provenance.fetched(), document);
    }

    public static Arrival of(Rejection rejection) {
        var fetched = Objects.requireNonNullElse(rejection.fetched(), Instant.EPOCH);
        return new Arrival(rejection.event(), rejection.id(), rejection.source(), fetched, null);
    }
}
