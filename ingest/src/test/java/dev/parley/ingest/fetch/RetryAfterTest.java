package dev.parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");

    @ParameterizedTest
    @ValueSource(strings = { "37", " 37 ", "Sun, 06 Nov 1994 08:49:37 GMT", "Sun Nov  6 08:49:37 1994" })
    void secondsAndDatesAreRead(String value) {
        assertThat(RetryAfter.read(value, NOW)).contains(Duration.ofSeconds(37));
    }

    @Test
    void theObsoleteFormWithTwoDigitsIsReadAsTheNearCentury() {
        assertThat(RetryAfter.read("Friday, 20-Nov-26 12:00:10 GMT", Instant.parse("2026-11-20T12:00:00Z")))
                .contains(Duration.ofSeconds(10));
    }

    @Test
    void thePastIsNowTheFarFutureIsCappedAndNonsenseIsNothing() {
        assertThat(RetryAfter.read("Sun, 06 Nov 1994 08:00:00 GMT", NOW)).contains(Duration.ZERO);
        assertThat(RetryAfter.read("Sun, 06 Nov 2044 08:00:00 GMT", NOW)).contains(RetryAfter.CAP);
        assertThat(RetryAfter.read("soon", NOW)).isEmpty();
        assertThat(RetryAfter.read("-5", NOW)).isEmpty();
    }
}
