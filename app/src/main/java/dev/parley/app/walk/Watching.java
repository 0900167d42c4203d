package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.ingest.folder.FolderSource;
import dev.parley.ingest.folder.FolderWatch;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.ingest.publish.RawPublisher;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A folder watch in a thread of its own. */
public final class Watching implements AutoCloseable {
    private final RawPublisher publisher;
    private final Thread thread;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Watching(RawPublisher publisher, FolderWatch watch) {
        this.publisher = publisher;
        thread = Thread.ofPlatform()
                .name("parley-watch")
                .uncaughtExceptionHandler((_, cause) -> failure.set(cause))
                .unstarted(watch);
    }

    public static Watching start(Walk walk, FolderSource source, Consumer<Unreadable> unreadable) {
        var publisher = RawPublisher.open(walk.connection().settings(), walk.transactions("watch"));
        var watching = new Watching(publisher,
                new FolderWatch(source, publisher, unreadable, FolderWatch.Rhythm.STANDARD));
        watching.thread.start();
        return watching;
    }

    /** @throws Failure if watching has stopped by itself */
    public void check() {
        var cause = failure.get();
        if (cause != null)
            throw Failure.work("watching stopped: " + cause, cause);
    }

    @Override
    public void close() {
        Thread.interrupted(); // whoever was interrupted still stops in order
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publisher.close();
    }
}
