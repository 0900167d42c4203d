package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class RawSerdeTest {
    private final RawSerde serde = new RawSerde();

    @Test
    void whatIsWrittenIsRead() {
        var raw = fetched(Instant.parse("9998-12-31T23:59:59Z"));
        assertThat(passed(raw)).isEqualTo(raw);
    }

    /** Days after it could not be counted. */
    @Test
    void aTimeBeyondTheCalendarIsRefused() {
        assertThatThrownBy(() -> passed(fetched(Instant.parse("+999999999-12-31T23:00:00Z"))))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("fetched");
        assertThatThrownBy(() -> passed(fetched(Instant.parse("-0001-01-01T00:00:00Z"))))
                .isInstanceOf(SerializationException.class);
    }

    private static RawDocument fetched(Instant time) {
        return new RawDocument(Locator.ofFile("test", "a.txt"), "test", time, "text/plain", new byte[]{ 'a' },
                Hints.NONE);
    }

    private RawDocument passed(RawDocument raw) {
        var headers = new RecordHeaders();
        var body = serde.serializer().serialize("raw", headers, raw);
        return serde.deserializer().deserialize("raw", headers, body);
    }
}
