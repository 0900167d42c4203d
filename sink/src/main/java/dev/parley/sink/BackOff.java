package dev.parley.sink;

import java.time.Duration;

/** How long to wait before trying again: doubled with each attempt, from {@code first} up to {@code most}. */
record BackOff(Duration first, Duration most) {
    /** @param attempt from 1 */
    Duration before(int attempt) {
        int doublings = Math.min(attempt - 1, 30);
        var wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(most) < 0 ? wait : most;
    }
}
