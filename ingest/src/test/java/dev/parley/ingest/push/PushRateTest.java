package dev.parley.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PushRateTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-10T12:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final PushRate rate = new PushRate(10, clock);

    private long admitted(int asked) {
        return IntStream.range(0, asked).filter(_ -> rate.admits()).count();
    }

    @Test
    void afterARestTwoSecondsWorthMayComeAtOnce() {
        assertThat(admitted(100)).isEqualTo(20);
        now.updateAndGet(at -> at.plus(Duration.ofHours(1)));
        assertThat(admitted(100)).isEqualTo(20);
    }

    @Test
    void fromThenOnSoManyASecondAreLetIn() {
        admitted(100);
        long let = 0;
        for (int tenth = 0; tenth < 50; tenth++) {
            now.updateAndGet(at -> at.plus(Duration.ofMillis(100)));
            let += admitted(5);
        }
        assertThat(let).isEqualTo(50);
    }

    @Test
    void aClockThatIsSetBackTakesNothingAway() {
        admitted(10);
        now.updateAndGet(at -> at.minus(Duration.ofHours(1)));
        assertThat(admitted(100)).isEqualTo(10);
    }
}
