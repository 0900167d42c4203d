package dev.parley.app.walk;

import dev.parley.app.kafka.Connection;
import dev.parley.app.settings.Settings;
import dev.parley.ingest.poll.SourceDirectory;
import java.util.Map;
import java.util.OptionalInt;

/** The directory of sources, on the cluster that the settings name; its channels are made where they are missing. */
public record Sources(Cluster cluster, SourceDirectory directory) implements AutoCloseable {
    /** @param partitions asked for on the command line; data made with another number is refused */
    public static Sources open(Settings settings, Map<String, String> kafka, OptionalInt partitions) {
        var cluster = Cluster.open(settings, kafka);
        try {
            return new Sources(cluster, directory(cluster.connection(), settings, partitions));
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** On a cluster that somebody else closes. */
    public static Sources on(Connection connection, Settings settings, OptionalInt partitions) {
        return new Sources(new Cluster.Remote(connection), directory(connection, settings, partitions));
    }

    private static SourceDirectory directory(Connection connection, Settings settings, OptionalInt partitions) {
        Walk.prepare(connection, settings, partitions);
        return SourceDirectory.open(connection.settings());
    }

    @Override
    public void close() {
        try (cluster) {
            directory.close();
        }
    }
}
