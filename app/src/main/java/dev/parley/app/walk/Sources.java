package dev.parley.app.walk;

import dev.parley.app.kafka.ChannelSetup;
import dev.parley.app.settings.Settings;
import dev.parley.ingest.poll.SourceDirectory;
import java.util.Map;
import java.util.OptionalInt;

/** The directory of sources, on the cluster that the settings name; its channels are made where they are missing. */
public record Sources(Cluster cluster, SourceDirectory directory) implements AutoCloseable {
    /** @param partitions asked for on the command line; data made with another number is refused */
    public static Sources open(Settings settings, Map<String, String> kafka, OptionalInt partitions) {
        var cluster = Cluster.open(settings, kafka);
        try (var admin = cluster.connection().admin()) {
            new ChannelSetup(admin, HouseChannels.ALL).prepare(partitions, settings.partitions());
            return new Sources(cluster, SourceDirectory.open(cluster.connection().settings()));
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try (cluster) {
            directory.close();
        }
    }
}
