package dev.parley.processor.pace;

/** The commits that a thread was asked for. For that thread. */
final class Turns {
    /** Records in an interval from which on a thread is busy. */
    private static final int BUSY = 20;
    /** Intervals after which a busy thread commits. */
    private static final int INTERVALS = 5;
    /** A thread works at least twice as long as it commits, however slow brokers are: else it would do little but commit. */
    private static final int WORK = 2;
    private final long interval;
    private long turn;
    private long next;
    private long last;
    private int handled;

    /** @param interval in milliseconds */
    Turns(long interval) {
        this.interval = interval;
    }

    /** Takes note of a record; gives the turn in which it will be committed, unless Streams does so earlier. */
    long handle() {
        handled++;
        return turn;
    }

    /**
     * Whether a task is to ask for a commit now that has handled records in that turn.
     *
     * @param commit how long one has taken of late, in milliseconds
     */
    boolean isDue(long of, long now, double commit) {
        if (of != turn || now < next)
            return false;
        next = now + interval;
        boolean busy = handled >= BUSY;
        handled = 0;
        if (now - last < Math.max(busy ? INTERVALS * interval : 0, Math.round(WORK * commit)))
            return false;
        last = now;
        turn++;
        return true;
    }
}
