package dev.parley.processor;

import dev.parley.model.Channels;
import dev.parley.model.RawDocument;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** A record of the raw channel as it can be read: anybody may write there, and what is no raw document must not stop the rest. */
sealed interface RawReading {
    record Legible(RawDocument raw) implements RawReading {}

    record Illegible(String reason) implements RawReading {}

    static Serde<RawReading> serde() {
        return Serdes.serdeFrom((channel, reading) -> {
            throw new UnsupportedOperationException("the processor does not write raw records");
        }, new LenientDeserializer(Channels.RAW.values().deserializer()));
    }

    /** Null stays null: the tombstone of a forgotten document. */
    record LenientDeserializer(Deserializer<RawDocument> strict) implements Deserializer<RawReading> {
        @Override
        public @Nullable RawReading deserialize(String channel, byte @Nullable [] body) {
            throw new UnsupportedOperationException("a raw document needs its headers");
        }

        @Override
        public @Nullable RawReading deserialize(String channel, Headers headers, byte @Nullable [] body) {
            try {
                var raw = strict.deserialize(channel, headers, body);
                return raw == null ? null : new Legible(raw);
            } catch (SerializationException e) {
                return new Illegible(String.valueOf(e.getMessage()));
            }
        }
    }
}
