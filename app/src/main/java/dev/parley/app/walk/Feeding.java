package dev.parley.app.walk;

import dev.parley.app.kafka.Connection;
import dev.parley.ingest.folder.FolderPass;
import dev.parley.ingest.folder.FolderSource;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.ingest.publish.RawPublisher;
import java.util.function.Consumer;

/**
 * Feeds a folder once, with progress.
 *
 * @param transactions name of the transactions: on a data folder of one's own always the same, so that the next run ends what a killed
 *        one left open; on a shared cluster another for each run, so that two do not end each other
 */
public record Feeding(Connection connection, FolderSource source, String transactions) {
    /** Returns when all is committed. */
    public FolderPass.Counts run(Consumer<Unreadable> unreadable) {
        long files = source.count();
        try (var publisher = RawPublisher.open(connection.settings(), transactions);
                var progress = Progress.of("feeding")) {
            return new FolderPass(source, publisher).run(unreadable, counts -> progress.at(counts.sent(), files));
        }
    }
}
