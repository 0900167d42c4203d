package dev.parley.app.dashboard;

import dev.parley.app.exit.Failure;
import dev.parley.app.walk.Room;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A thread that works until it is closed. It is asked to stop and never interrupted, since Lucene gives up an index whose writer is.
 * Thread-safe.
 */
final class Loop implements Room {
    private final String name;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> ended = new AtomicReference<>();
    private final Thread thread;

    /** Returns soon after {@link #goesOn} has become false. */
    interface Work {
        void run(Loop loop);
    }

    private Loop(String name, Work work) {
        this.name = name;
        thread = Thread.ofPlatform()
                .name("parley-" + name)
                .uncaughtExceptionHandler((_, cause) -> ended.set(cause))
                .unstarted(() -> work.run(this));
    }

    /** @param name what it does, as failures tell it */
    static Loop start(String name, Work work) {
        var loop = new Loop(name, work);
        loop.thread.start();
        return loop;
    }

    boolean goesOn() {
        return stopping.getCount() > 0;
    }

    /** Waits, but not longer than it goes on. */
    void rest(Duration time) {
        try {
            if (stopping.await(time.toMillis(), TimeUnit.MILLISECONDS))
                return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void check() {
        var cause = ended.get();
        if (cause != null)
            throw Failure.work(name + " stopped: " + cause, cause);
    }

    @Override
    public void close() {
        stopping.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
