package dev.parley.app.dashboard;

import dev.parley.app.dashboard.Answers.Ending;
import dev.parley.app.dashboard.Answers.Tried;
import dev.parley.app.raw.RawLog;
import dev.parley.app.raw.Redrive;
import dev.parley.app.walk.Walk;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries rejected documents again, one at a time, in a thread of its own. Thread-safe. */
final class Retrying implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retrying.class);
    private static final long BEHIND = 2_000;
    private final Sending sending;
    private final Runnable changed;
    private final AtomicReference<@Nullable String> event = new AtomicReference<>();
    private final AtomicReference<@Nullable Tried> tried = new AtomicReference<>();
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

    /** Sends the raw record of an event through the walk once more. */
    interface Sending {
        /** Returns how many records were sent: none, if the raw channel has no such event any more. */
        long send(String event) throws InterruptedException;
    }

    /** @param changed called when an attempt has begun or ended */
    Retrying(Sending sending, Runnable changed) {
        this.sending = sending;
        this.changed = changed;
    }

    /** On the channels of a walk. */
    static Retrying on(Walk walk, Runnable changed) {
        return new Retrying(event -> new Redrive(new RawLog(walk.channels()), walk.connection().settings(),
                walk.transactions("redrive"))
                .send(record -> record.event().equals(event), () -> walk.awaitBehind(BEHIND)), changed);
    }

    /** Which event is being tried; null if none. */
    @Nullable
    String event() {
        return event.get();
    }

    /** How the last attempt ended; null if there was none. */
    @Nullable
    Tried tried() {
        return tried.get();
    }

    /** @return false if another one is being tried */
    boolean start(String wanted) {
        if (!event.compareAndSet(null, wanted))
            return false;
        thread.set(Thread.ofPlatform().name("parley-retry").start(() -> attempt(wanted)));
        return true;
    }

    private void attempt(String wanted) {
        changed.run();
        try {
            end(wanted, sending.send(wanted) == 0 ? Ending.MISSING : Ending.SENT, null);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("the raw event {} could not be sent again", wanted, e);
            end(wanted, Ending.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private void end(String wanted, Ending ending, @Nullable String reason) {
        tried.set(new Tried(wanted, Instant.now(), ending, reason));
        event.set(null);
        changed.run();
    }

    @Override
    public void close() {
        var running = thread.get();
        if (running != null)
            running.interrupt();
    }
}
