package dev.parley.app.dashboard;

import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.Connection;
import dev.parley.app.search.IndexAccess;
import dev.parley.app.search.IndexFeed;
import dev.parley.app.search.SearchIndex;
import dev.parley.app.walk.Room;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps the index up to date, in a thread of its own. */
final class Indexing implements Room {
    private final IndexFeed feed;
    private final IndexFeed.Listener listener;
    private final AtomicReference<@Nullable Throwable> ended = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean caughtUp;

    private Indexing(IndexFeed feed, IndexFeed.Listener listener) {
        this.feed = feed;
        this.listener = listener;
        thread = Thread.ofPlatform()
                .name("parley-index")
                .uncaughtExceptionHandler((_, cause) -> ended.set(cause))
                .unstarted(this::run);
    }

    /** @param listener told of every document, from the index's thread */
    static Indexing start(Path data, Connection connection, IndexFeed.Listener listener) {
        var feed = IndexFeed.open(IndexAccess.folder(data), connection)
                .orElseThrow(() -> Failure.environment("another process writes the search index in "
                        + IndexAccess.folder(data) + "; stop it, or use another --data", null));
        var indexing = new Indexing(feed, listener);
        indexing.thread.start();
        return indexing;
    }

    /** Not interrupted, since Lucene gives up an index whose writer is. */
    private void run() {
        while (!stopped)
            if (feed.step(listener) == 0 && !caughtUp)
                caughtUp = feed.behind() == 0;
    }

    SearchIndex index() {
        return feed.index();
    }

    /** Whether it has read all that was there when it began. */
    boolean hasCaughtUp() {
        return caughtUp;
    }

    @Override
    public void check() {
        var cause = ended.get();
        if (cause != null)
            throw Failure.work("indexing stopped: " + cause, cause);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        feed.close();
    }
}
