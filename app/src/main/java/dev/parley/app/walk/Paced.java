package dev.parley.app.walk;

import dev.parley.ingest.folder.OnePass;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.model.RawDocument;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Documents no faster than so many a second, evenly; what was slow is not made up for in a burst. */
public record Paced(OnePass source, int perSecond) implements OnePass {
    @Override
    public Stream<RawDocument> documents(Consumer<Unreadable> unreadable) {
        var clock = new Clock(Duration.ofSeconds(1).toNanos() / perSecond);
        return source.documents(unreadable).peek(_ -> clock.await());
    }

    @Override
    public long count() {
        return source.count();
    }

    /** For one thread. */
    private static final class Clock {
        private final long interval;
        private long next = System.nanoTime();

        Clock(long interval) {
            this.interval = interval;
        }

        /** An interrupt ends the waiting; the work that follows notices it. */
        void await() {
            for (long left = next - System.nanoTime(); left > 0
                    && !Thread.currentThread().isInterrupted(); left = next - System.nanoTime())
                LockSupport.parkNanos(left);
            next = Math.max(next, System.nanoTime() - interval) + interval;
        }
    }
}
