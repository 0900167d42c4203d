package dev.parley.ingest.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets so many pushes in a second on average, and after a rest twice as many at once (a token bucket). Counted are those with the token,
 * so that nobody else can use it up. Thread-safe.
 */
public final class PushRate {
    private static final int BURST_SECONDS = 2;
    private final int perSecond;
    private final Clock clock;
    private double left;
    private Instant filled;

    public PushRate(int perSecond, Clock clock) {
        this.perSecond = perSecond;
        this.clock = clock;
        left = (double) BURST_SECONDS * perSecond;
        filled = clock.instant();
    }

    synchronized boolean admits() {
        var now = clock.instant();
        var since = Duration.between(filled, now);
        if (since.isPositive()) {
            left = Math.min((double) BURST_SECONDS * perSecond, left + since.toNanos() / 1e9 * perSecond);
            filled = now;
        }
        if (left < 1)
            return false;
        left--;
        return true;
    }
}
