package dev.parley.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Values that are one string, as that string in UTF-8: the keys of channels. Thread-safe. */
public record TextSerde<T>(Function<T, String> spell, Function<String, T> read) implements Serde<T> {
    @Override
    public Serializer<T> serializer() {
        return (channel, value) -> write(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (channel, bytes) -> bytes == null ? null : read.apply(new String(bytes, UTF_8));
    }

    private byte @Nullable [] write(@Nullable T value) {
        return value == null ? null : spell.apply(value).getBytes(UTF_8);
    }
}
