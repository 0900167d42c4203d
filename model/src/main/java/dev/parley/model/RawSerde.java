package dev.parley.model;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Raw documents as CloudEvents in Kafka's binary content mode (CloudEvents 1.0, Kafka Protocol Binding §3.2): the value is the body
 * exactly as fetched, the rest are headers, so that a producer in any language can feed Parley. Thread-safe.
 */
public record RawSerde() implements Serde<RawDocument> {
    static final String TYPE = "dev.parley.raw.v1";
    private static final String HINTS = "hints";

    @Override
    public Serializer<RawDocument> serializer() {
        return new Serializer<>() {
            @Override
            public byte @Nullable [] serialize(String channel, @Nullable RawDocument raw) {
                throw new UnsupportedOperationException("a raw document needs its headers");
            }

            @Override
            public byte @Nullable [] serialize(String channel, Headers headers, @Nullable RawDocument raw) {
                return raw == null ? null : write(headers, raw);
            }
        };
    }

    @Override
    public Deserializer<RawDocument> deserializer() {
        return new Deserializer<>() {
            @Override
            public @Nullable RawDocument deserialize(String channel, byte @Nullable [] body) {
                throw new UnsupportedOperationException("a raw document needs its headers");
            }

            @Override
            public @Nullable RawDocument deserialize(String channel, Headers headers, byte @Nullable [] body) {
                return body == null ? null : read(headers, body);
            }
        };
    }

    private static byte[] write(Headers headers, RawDocument raw) {
        var event = CloudEventBuilder.v1()
                .withId(raw.eventId())
                .withType(TYPE)
                .withSource(URI.create(URLEncoder.encode(raw.source(), StandardCharsets.UTF_8)))
                .withSubject(raw.locator().value())
                .withTime(raw.fetched().atOffset(ZoneOffset.UTC))
                .withExtension(HINTS, Json.MAPPER.writeValueAsString(raw.hints()))
                .withData(raw.contentType(), raw.body())
                .build();
        var message = KafkaMessageFactory.createWriter("").writeBinary(event);
        message.headers().forEach(headers::add);
        return raw.body();
    }

    private static RawDocument read(Headers headers, byte[] body) {
        try {
            return document(KafkaMessageFactory.createReader(headers, body).toEvent(), body);
        } catch (CloudEventRWException | IllegalArgumentException | NullPointerException | JacksonException e) {
            throw new SerializationException("a raw record is no CloudEvent of type " + TYPE + ": " + e.getMessage(),
                    e);
        }
    }

    private static RawDocument document(CloudEvent event, byte[] body) {
        var subject = Objects.requireNonNull(event.getSubject(), "subject (the locator) is missing");
        var time = Objects.requireNonNull(event.getTime(), "time (when it was fetched) is missing");
        var source = URLDecoder.decode(event.getSource().toString(), StandardCharsets.UTF_8);
        var type = Objects.requireNonNullElse(event.getDataContentType(), "application/octet-stream");
        return new RawDocument(new Locator(subject), source, withinTheCalendar(time), type, body, hints(event));
    }

    /** Java's time has an end, and a date near it no day after it. */
    private static Instant withinTheCalendar(OffsetDateTime time) {
        if (time.getYear() < 1 || time.getYear() > 9998)
            throw new IllegalArgumentException("time (when it was fetched) is in no year from 1 to 9998: " + time);
        return time.toInstant();
    }

    private static Hints hints(CloudEvent event) {
        return event.getExtension(HINTS) instanceof String json ? Json.MAPPER.readValue(json, Hints.class) : Hints.NONE;
    }
}
