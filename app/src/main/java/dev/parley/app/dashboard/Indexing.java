package dev.parley.app.dashboard;

import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.Connection;
import dev.parley.app.search.IndexAccess;
import dev.parley.app.search.IndexFeed;
import dev.parley.app.search.SearchIndex;
import dev.parley.app.walk.Room;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the index up to date, in a thread of its own. */
record Indexing(IndexFeed feed, Loop loop, AtomicBoolean caughtUp) implements Room {
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);

    /** @param listener told of every document, from the index's thread */
    static Indexing start(Path data, Connection connection, IndexFeed.Listener listener) {
        var feed = IndexFeed.open(IndexAccess.folder(data), connection)
                .orElseThrow(() -> Failure.environment("another process writes the search index in "
                        + IndexAccess.folder(data) + "; stop it, or use another --data", null));
        var caughtUp = new AtomicBoolean();
        return new Indexing(feed, Loop.start("indexing", loop -> run(loop, feed, listener, caughtUp)), caughtUp);
    }

    private static void run(Loop loop, IndexFeed feed, IndexFeed.Listener listener, AtomicBoolean caughtUp) {
        for (var ends = feed.ends(); loop.goesOn();) {
            feed.step(listener);
            if (!caughtUp.get() && feed.has(ends)) {
                caughtUp.set(true);
                LOG.atInfo().addKeyValue("documents", feed.index().size()).log("the search index is up to date");
            }
        }
    }

    SearchIndex index() {
        return feed.index();
    }

    /** Whether it has read all that was there when it began. */
    boolean hasCaughtUp() {
        return caughtUp.get();
    }

    @Override
    public void check() {
        loop.check();
    }

    @Override
    public void close() {
        loop.close();
        feed.close();
    }
}
