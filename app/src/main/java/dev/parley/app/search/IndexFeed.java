package dev.parley.app.search;

import dev.parley.app.kafka.ChannelState;
import dev.parley.app.kafka.ChannelTail;
import dev.parley.app.kafka.Connection;
import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the documents channel into the index. Positions lie in Lucene's commits, so that both go forward together; what comes twice after a
 * crash changes nothing. An index that can't be gone on with is made anew. Not thread-safe.
 */
public final class IndexFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFeed.class);
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofHours(1);
    private final SearchIndex index;
    private final ChannelTail<DocumentId, EnrichedDocument> tail;
    private final String channel;
    private final List<Consumer<Listener>> untold = new ArrayList<>();
    private Instant refreshed = Instant.MIN;
    private boolean dirty;
    private final Instant begun = Instant.now();
    private Instant committed = begun;

    IndexFeed(SearchIndex index, ChannelTail<DocumentId, EnrichedDocument> tail, String channel) {
        this.index = index;
        this.tail = tail;
        this.channel = channel;
    }

    /** Told of each document that was put into the index or taken out of it, when it can be found. */
    public interface Listener {
        /**
         * @param first whether it was fetched since this feed began and came for the first time since then: a document comes again
         *        whenever it stands otherwise, as when a copy of it comes
         */
        void put(Summary document, boolean first);

        void gone(DocumentId id);
    }

    /** @return empty if another process feeds this index */
    public static Optional<IndexFeed> open(Path folder, Connection connection) {
        return SearchIndex.write(folder).map(index -> {
            try {
                return open(index, connection);
            } catch (RuntimeException e) {
                index.close();
                throw e;
            }
        });
    }

    private static IndexFeed open(SearchIndex index, Connection connection) {
        var channel = ChannelState.id(connection, Channels.DOCUMENTS.name());
        var data = index.committed();
        if (!data.isEmpty() && !Progress.continues(data, channel, Instant.now())) {
            LOG.info("the search index is made anew");
            data.clear();
            index.clear();
        }
        return new IndexFeed(index, ChannelTail.of(connection, Channels.DOCUMENTS, Progress.next(data)), channel);
    }

    public SearchIndex index() {
        return index;
    }

    /**
     * Takes in what is there, or waits a moment for it; commits now and then. What comes after a second of rest can be found at once, what
     * comes in a stream once a second: each refresh makes a segment, and all that was kept of answers is worth nothing any more.
     */
    public void step(Listener listener) {
        var records = tail.poll(PATIENCE);
        records.forEach(this::take);
        dirty |= !records.isEmpty();
        if (Duration.between(refreshed, Instant.now()).compareTo(BETWEEN_REFRESHES) >= 0)
            refresh(listener);
        var rest = Duration.between(committed, Instant.now());
        if (rest.compareTo(dirty ? BETWEEN_COMMITS : LONGEST_REST) > 0)
            commit();
    }

    private void refresh(Listener listener) {
        if (untold.isEmpty())
            return;
        index.refresh();
        refreshed = Instant.now();
        untold.forEach(change -> change.accept(listener));
        untold.clear();
    }

    /** Takes in all that is committed now; what comes meanwhile is not waited for, or it would never end while documents flow. */
    public void catchUp(Listener listener) {
        for (var ends = tail.ends(); !tail.hasPassed(ends);)
            step(listener);
        refresh(listener);
        commit();
    }

    /** Where the channel ends now. */
    public SortedMap<Integer, Long> ends() {
        return tail.ends();
    }

    /** Whether all before these ends can be found. */
    public boolean has(SortedMap<Integer, Long> ends) {
        return untold.isEmpty() && tail.hasPassed(ends);
    }

    private void take(ConsumerRecord<DocumentId, EnrichedDocument> found) {
        var id = found.key();
        if (found.value() == null) {
            index.remove(id);
            untold.add(listener -> listener.gone(id));
        } else {
            var appended = Instant.ofEpochMilli(found.timestamp());
            var summary = Summary.of(found.value(), appended);
            boolean first = !summary.fetched().isBefore(begun) && !has(summary);
            index.put(found.value(), appended);
            untold.add(listener -> listener.put(summary, first));
        }
    }

    /** Whether this content of a document can be found already. */
    private boolean has(Summary document) {
        return index.summary(document.id()).filter(known -> known.fetched().equals(document.fetched())).isPresent();
    }

    private void commit() {
        index.commit(new Progress(channel, tail.positions(), Instant.now()));
        committed = Instant.now();
        dirty = false;
    }

    @Override
    public void close() {
        try (index; tail) {
            commit();
        }
    }
}
