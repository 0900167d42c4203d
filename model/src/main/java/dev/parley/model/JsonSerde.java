package dev.parley.model;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Records as compact JSON in UTF-8; null is null, so that tombstones pass. Thread-safe. */
public record JsonSerde<T>(Class<T> type) implements Serde<T> {
    @Override
    public Serializer<T> serializer() {
        return (channel, value) -> write(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (channel, bytes) -> read(channel, bytes);
    }

    private byte @Nullable [] write(@Nullable T value) {
        return value == null ? null : Json.MAPPER.writeValueAsBytes(value);
    }

    private @Nullable T read(String channel, byte @Nullable [] bytes) {
        try {
            return bytes == null ? null : Json.MAPPER.readValue(bytes, type);
        } catch (JacksonException e) {
            throw new SerializationException("a record on " + channel + " is no " + type.getSimpleName(), e);
        }
    }
}
