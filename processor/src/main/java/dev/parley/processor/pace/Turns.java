package dev.parley.processor.pace;

import java.time.Duration;

/** The commits that a thread was asked for, and how long they took. For that thread; times in milliseconds. */
final class Turns {
    /** A thread is busy that has worked for a quarter of an interval, on however many records. */
    private static final int SHARE = 4;
    /** Intervals after which a busy thread commits. */
    private static final int INTERVALS = 5;
    /** A thread works so much longer than it commits, however slow brokers are: else it would do little but commit. */
    private static final int WORK = 4;
    /** Intervals above which nothing can be said: Streams commits by itself after {@link #WORK} times as many, and whoever asked may have left the thread. */
    private static final int LONGEST = 5;
    private static final long NOTHING = -1;
    private final long interval;
    private long turn;
    private long since;
    private long asked = NOTHING;
    private long took;
    private long last;
    private long worked;

    Turns(long interval) {
        this.interval = interval;
    }

    /** What is handled now is committed in this turn, unless Streams does so earlier. */
    long turn() {
        return turn;
    }

    /** @param nanoseconds which a record took */
    void work(long nanoseconds) {
        worked += nanoseconds;
    }

    /** Whether a commit was asked for and the thread has not been seen since. */
    boolean isAway() {
        return asked != NOTHING;
    }

    /**
     * The thread is back from the commit, if it was asked for one. What is less than an interval may as well have been rest. Streams'
     * own measure of it ({@code commit-latency-avg}, KIP-444) is divided by the number of tasks.
     */
    void back(long now) {
        if (!isAway())
            return;
        took = Math.clamp(now - asked - interval, 0, LONGEST * interval);
        asked = NOTHING;
        last = now;
        begin(now);
    }

    /** Whether a task is to ask for a commit now that has handled records in that turn. */
    boolean isDue(long of, long now) {
        if (of != turn || now - since < interval)
            return false;
        boolean busy = Duration.ofNanos(worked).toMillis() >= (now - since) / SHARE;
        begin(now);
        if (now - last < Math.max(busy ? INTERVALS * interval : 0, WORK * took))
            return false;
        last = now;
        asked = now;
        turn++;
        return true;
    }

    private void begin(long now) {
        since = now;
        worked = 0;
    }
}
