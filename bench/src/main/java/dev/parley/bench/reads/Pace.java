package dev.parley.bench.reads;

import java.util.concurrent.locks.LockSupport;

/** Moments at a fixed rate. One that is late does not put off the next. For one thread. */
final class Pace {
    private final double perSecond;
    private final long began = System.nanoTime();
    private long number;

    Pace(double perSecond) {
        this.perSecond = perSecond;
    }

    /** Waits for the next moment and returns it, as {@link System#nanoTime} counts. */
    long await() {
        long due = began + (long) (number++ / perSecond * 1e9);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime())
            LockSupport.parkNanos(left);
        return due;
    }
}
