package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.ingest.IngestSettings;
import dev.parley.ingest.folder.FolderSource;
import dev.parley.ingest.folder.FolderWatch;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.ingest.poll.TrackedFiles;
import dev.parley.ingest.publish.RawPublisher;
import dev.parley.model.Absence;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What {@code up} keeps an eye on: the sources of the ingest room, and the folders of the command line in a thread of their own. */
public final class Watching implements Room {
    private final IngestRoom ingest;
    private final Optional<Folders> folders;

    private Watching(IngestRoom ingest, Optional<Folders> folders) {
        this.ingest = ingest;
        this.folders = folders;
    }

    /** @param unreadable told of files that can't be read */
    public static Watching start(Walk walk, IngestSettings settings, Optional<FolderSource> source,
            Consumer<Unreadable> unreadable) {
        var ingest = IngestRoom.start(settings, walk.connection(), unreadable);
        return new Watching(ingest, source.map(s -> Folders.start(walk, s, unreadable)));
    }

    /** As {@link IngestRoom#addresses}. */
    public List<String> addresses() {
        return ingest.addresses();
    }

    @Override
    public void check() {
        ingest.check();
        folders.flatMap(Folders::failure)
                .ifPresent(cause -> { throw Failure.work("watching stopped: " + cause, cause); });
    }

    @Override
    public void close() {
        Thread.interrupted(); // whoever was interrupted still stops in order
        try (ingest) {
            folders.ifPresent(Folders::close);
        }
    }

    /** A folder watch in a thread. */
    private record Folders(RawPublisher publisher, Thread thread, AtomicReference<@Nullable Throwable> ended) {
        static Folders start(Walk walk, FolderSource source, Consumer<Unreadable> unreadable) {
            var publisher = RawPublisher.open(walk.connection().settings(), walk.transactions("watch"));
            var watch = new FolderWatch(source, publisher, new TrackedFiles(walk.connection().settings()), Absence.GONE,
                    unreadable, FolderWatch.Rhythm.STANDARD);
            var ended = new AtomicReference<@Nullable Throwable>();
            var thread = Thread.ofPlatform()
                    .name("parley-watch")
                    .uncaughtExceptionHandler((_, cause) -> ended.set(cause))
                    .start(watch);
            return new Folders(publisher, thread, ended);
        }

        Optional<Throwable> failure() {
            return Optional.ofNullable(ended.get());
        }

        void close() {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            publisher.close();
        }
    }
}
