package dev.parley.app.dashboard;

import dev.parley.app.raw.RawLog;
import dev.parley.app.raw.Redrive;
import dev.parley.app.walk.Walk;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries rejected documents again, one at a time, in a thread of its own. Thread-safe. */
final class Retrying implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retrying.class);
    private static final long BEHIND = 2_000;
    private final Walk walk;
    private final AtomicReference<@Nullable String> event = new AtomicReference<>();
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

    Retrying(Walk walk) {
        this.walk = walk;
    }

    /** Which event is being tried; null if none. */
    @Nullable
    String event() {
        return event.get();
    }

    /** @return false if another one is being tried */
    boolean start(String wanted) {
        if (!event.compareAndSet(null, wanted))
            return false;
        thread.set(Thread.ofPlatform().name("parley-retry").start(() -> send(wanted)));
        return true;
    }

    private void send(String wanted) {
        try {
            new Redrive(new RawLog(walk.channels()), walk.connection().settings(), walk.transactions("redrive"))
                    .send(record -> record.event().equals(wanted), () -> walk.awaitBehind(BEHIND));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("the raw event {} could not be sent again", wanted, e);
        } finally {
            event.set(null);
        }
    }

    @Override
    public void close() {
        var running = thread.get();
        if (running != null)
            running.interrupt();
    }
}
