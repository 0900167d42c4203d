package dev.parley.app.search;

import dev.parley.app.kafka.Connection;
import dev.parley.model.DocumentId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The index of a data folder for somebody who only asks: brought up to date first, unless a running {@code up} does that. */
public record IndexAccess(SearchIndex index, @Nullable IndexFeed feed) implements AutoCloseable {
    private static final IndexFeed.Listener NOBODY = new IndexFeed.Listener() {
        @Override
        public void put(Summary document, boolean first) {}

        @Override
        public void gone(DocumentId id) {}
    };

    /** Where the index of a data folder lies. */
    public static Path folder(Path data) {
        return data.resolve("search");
    }

    public static IndexAccess open(Path data, Connection connection) {
        var feed = IndexFeed.open(folder(data), connection).orElse(null);
        if (feed == null)
            return new IndexAccess(SearchIndex.read(folder(data)), null);
        feed.catchUp(NOBODY);
        return new IndexAccess(feed.index(), feed);
    }

    @Override
    public void close() {
        if (feed == null)
            index.close();
        else
            feed.close();
    }
}
