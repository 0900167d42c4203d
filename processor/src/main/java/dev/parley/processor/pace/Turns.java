package dev.parley.processor.pace;

/** The commits that a thread was asked for. For that thread. */
final class Turns {
    /** Records in an interval from which on a thread is busy. */
    private static final int BUSY = 20;
    private final long interval;
    private long turn;
    private long next;
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

    /** Whether a task is to ask for a commit now that has handled records in that turn. */
    boolean isDue(long of, long now) {
        if (of != turn || now < next)
            return false;
        next = now + interval;
        boolean busy = handled >= BUSY;
        handled = 0;
        turn += busy ? 0 : 1;
        return !busy;
    }
}
