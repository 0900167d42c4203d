package dev.parley.app.raw;

import dev.parley.model.Absence;
import dev.parley.model.Channel;
import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.model.RawDocument;
import dev.parley.model.Rejection;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * A record of the raw channel, byte for byte. Anybody may write there, so it may be no raw document at all.
 *
 * @param body null for a tombstone
 * @param document what it says; empty where it can't be read
 */
public record RawRecord(String key, int partition, Headers headers, byte @Nullable [] body,
        Optional<RawDocument> document) {
    /** The raw channel with its values as they are. */
    public static final Channel<String, byte[]> CHANNEL = new Channel<>(Channels.RAW.name(), Channels.RAW.keys(),
            Serdes.ByteArray(), Channels.RAW.keeps());

    public static RawRecord of(ConsumerRecord<String, byte[]> found) {
        return new RawRecord(found.key(), found.partition(), found.headers(), found.value(), read(found));
    }

    private static Optional<RawDocument> read(ConsumerRecord<String, byte[]> found) {
        try {
            return Optional.ofNullable(
                    Channels.RAW.values().deserializer().deserialize(found.topic(), found.headers(), found.value()));
        } catch (SerializationException _) { // the processor rejects it with its reason; here it only has no name
            return Optional.empty();
        }
    }

    /** The id under which the ledger knows it. */
    public String event() {
        return document.map(RawDocument::eventId).orElse(key);
    }

    /** Whether it says that the document is gone and to be withdrawn. */
    public boolean withdraws() {
        return document.filter(raw -> raw.hints().absence() == Absence.FORGET).isPresent();
    }

    /** Whether it is what was fetched of a document, not that the document is gone. */
    public boolean isContent() {
        return document.filter(raw -> raw.hints().absence() == null).isPresent();
    }

    public DocumentId id() {
        return document.map(RawDocument::id).orElseGet(() -> Rejection.unreadable(key, "").id());
    }

    public String source() {
        return document.map(RawDocument::source).orElseGet(() -> Rejection.unreadable(key, "").source());
    }
}
