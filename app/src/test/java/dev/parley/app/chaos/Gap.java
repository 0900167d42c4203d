package dev.parley.app.chaos;

import java.time.Duration;
import java.time.Instant;

/** The longest time in which a count did not grow. For one thread. */
final class Gap {
    private Instant grown = Instant.now();
    private Duration longest = Duration.ZERO;
    private long count;

    void begin(long now) {
        count = now;
        grown = Instant.now();
        longest = Duration.ZERO;
    }

    void look(long now) {
        var without = Duration.between(grown, Instant.now());
        if (without.compareTo(longest) > 0)
            longest = without;
        if (now > count) {
            count = now;
            grown = Instant.now();
        }
    }

    Duration longest() {
        return longest;
    }
}
