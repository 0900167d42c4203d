package dev.parley.processor.dedupe.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.model.Absence;
import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.RawDocument;
import dev.parley.model.Rejection;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A raw event as it leaves normalising, under the document it belongs to: a content of it, a refusal, or its absence.
 *
 * @param event id of the raw event
 * @param content null where the event was rejected, and of an absence
 * @param absence that the document is gone; null for all other events
 * @param redriven whether it came before and is to be taken as new: by code or a taxonomy that has changed, it may come to another end
 */
public record Arrival(String event, DocumentId id, String source, Instant fetched, @Nullable Document content,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Absence absence, boolean redriven) implements ToDocument {
    /** Before there was {@code redriven}, nothing was. */
    @JsonCreator
    static Arrival read(@JsonProperty("event") String event, @JsonProperty("id") DocumentId id,
            @JsonProperty("source") String source, @JsonProperty("fetched") Instant fetched,
            @JsonProperty("content") @Nullable Document content, @JsonProperty("absence") @Nullable Absence absence,
            @JsonProperty("redriven") @Nullable Boolean redriven) {
        return new Arrival(event, id, source, fetched, content, absence, Boolean.TRUE.equals(redriven));
    }

    Arrival(String event, DocumentId id, String source, Instant fetched, @Nullable Document content) {
        this(event, id, source, fetched, content, null, false);
    }

    public static Arrival of(RawDocument gone, Absence absence) {
        return new Arrival(gone.eventId(), gone.id(), gone.source(), gone.fetched(), null, absence, false);
    }

    public static Arrival of(String event, Document document) {
        var provenance = document.provenance();
        return new Arrival(event, document.id(), provenance.source(), provenance.fetched(), document);
    }

    public static Arrival of(Rejection rejection) {
        // Of a record that could not even be read, nothing but its key is known; it takes no part in the order.
        var fetched = Objects.requireNonNullElse(rejection.fetched(), Instant.EPOCH);
        return new Arrival(rejection.event(), rejection.id(), rejection.source(), fetched, null);
    }

    public Arrival again() {
        return new Arrival(event, id, source, fetched, content, absence, true);
    }
}
