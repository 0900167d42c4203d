package dev.parley.ingest.poll;

import dev.parley.ingest.source.Terms;
import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When to ask again. A source with a set interval keeps it; another one is asked more often while it brings news. */
record Schedule(RandomGenerator random) {
    static final Duration FIRST = Duration.ofMinutes(15);
    static final Duration SHORTEST = Duration.ofMinutes(5);
    static final Duration LONGEST = Duration.ofHours(6);

    /** A source that fails is asked at least so often. */
    static final Duration FAILING = Duration.ofDays(1);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LAST_RETRY = Duration.ofHours(12);

    /** @param before the interval so far; null at first */
    Duration afterSuccess(Terms terms, @Nullable Duration before, long news) {
        if (terms.every() != null)
            return terms.every();
        var interval = Objects.requireNonNullElse(before, FIRST);
        if (before == null)
            return interval;
        return between(news > 0 ? interval.dividedBy(2) : interval.multipliedBy(5).dividedBy(4), SHORTEST, LONGEST);
    }

    /** A quarter longer with each failure, and never never. */
    Duration afterFailure(Terms terms, @Nullable Duration before, int failures) {
        var interval = terms.every() != null ? terms.every() : Objects.requireNonNullElse(before, FIRST);
        double grown = interval.toMillis() * Math.pow(1.25, Math.min(failures, 60));
        return jittered(
                Duration.ofMillis((long) Math.min(grown, (double) Math.max(FAILING.toMillis(), interval.toMillis()))));
    }

    /** For an entry: doubled with each attempt. */
    Duration retry(int attempts) {
        var wait = FIRST_RETRY.multipliedBy(1L << Math.min(attempts, 12));
        return jittered(between(wait, FIRST_RETRY, LAST_RETRY));
    }

    /** Up to a fifth more, so that those who failed together don't come back together. */
    Duration jittered(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * 0.2 * random.nextDouble()));
    }

    private static Duration between(Duration wait, Duration least, Duration most) {
        if (wait.compareTo(least) < 0)
            return least;
        return wait.compareTo(most) > 0 ? most : wait;
    }
}
