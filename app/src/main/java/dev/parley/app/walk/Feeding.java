package dev.parley.app.walk;

import dev.parley.app.kafka.ChannelReader;
import dev.parley.app.kafka.Connection;
import dev.parley.ingest.folder.OnePass;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.ingest.publish.RawPublisher;
import dev.parley.model.Channels;
import dev.parley.model.RawDocument;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Feeds a folder or an archive once, with progress.
 *
 * @param transactions name of the transactions: on a data folder of one's own always the same, so that the next run ends what a killed
 *        one left open; on a shared cluster another for each run, so that two do not end each other
 */
public record Feeding(Connection connection, OnePass source, String transactions) {
    /**
     * What was fed.
     *
     * @param documents raw documents, all committed
     * @param rejectedBefore of these, events that had been rejected by an earlier run
     * @param unreadable files that gave none
     */
    public record Fed(long documents, long rejectedBefore, long unreadable) {}

    /** Returns when all is committed. */
    public Fed run(Consumer<Unreadable> listener) {
        var unreadable = new LongAdder();
        var rejected = new LongAdder();
        var known = Set.copyOf(new ChannelReader(connection).table(Channels.REJECTED).keySet());
        var documents = source.documents(listener.andThen(_ -> unreadable.increment())).peek(raw -> {
            if (!known.isEmpty() && known.contains(raw.eventId()))
                rejected.increment();
        });
        return new Fed(publish(documents), rejected.sum(), unreadable.sum());
    }

    private long publish(Stream<RawDocument> documents) {
        long files = source.count();
        try (var publisher = RawPublisher.open(connection.settings(), transactions);
                var progress = Progress.of("feeding")) {
            return publisher.publish(documents, sent -> progress.at(sent.documents(), files)).documents();
        }
    }
}
