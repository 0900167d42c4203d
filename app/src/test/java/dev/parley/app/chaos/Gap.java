package dev.parley.app.chaos;

import java.time.Duration;
import java.time.Instant;

/** The longest time in which a count did not grow, and what was waited for at its end. For one thread. */
final class Gap {
    private Instant grown = Instant.now();
    private Duration longest = Duration.ZERO;
    private String during = "nothing";
    private long count;

    void begin(long now) {
        count = now;
        grown = Instant.now();
        longest = Duration.ZERO;
        during = "nothing";
    }

    /** @param awaited what is waited for meanwhile */
    void look(long now, String awaited) {
        var without = Duration.between(grown, Instant.now());
        if (without.compareTo(longest) > 0) {
            longest = without;
            during = awaited;
        }
        if (now > count) {
            count = now;
            grown = Instant.now();
        }
    }

    @Override
    public String toString() {
        return longest.toMillis() + " ms, while this was waited for: " + during;
    }
}
