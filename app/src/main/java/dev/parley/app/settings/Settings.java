package dev.parley.app.settings;

import dev.parley.ingest.IngestSettings;
import dev.parley.model.settings.Setting;
import dev.parley.processor.ProcessorSettings;
import dev.parley.sink.SinkSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be set: what the rooms share, and a section for each room. */
public record Settings(
        @Setting(value = "folder for the broker's logs, local state and positions", standard = "data") Path data,
        @Setting(value = "folder for what comes out", standard = "out") Path out,
        @Setting("Kafka cluster to use, HOST:PORT; without one a broker starts inside the process") @Nullable String cluster,
        @Setting(
                value = "port of the broker inside the process; 0 takes a free one",
                standard = "0",
                range = "0 to 65535") int brokerPort,
        @Setting(
                value = "partitions of each channel when data is made; can't be changed later",
                standard = "4",
                range = "1 to 1000") int partitions,
        @Setting(
                value = "address that `up` tells of each topic that begins to rise, by a POST with JSON; without one nobody is told",
                range = "http or https") @Nullable URI risingWebhook,
        @Setting(
                value = "port at which a room on its own answers /health/live and /health/ready, at every address; 0 opens none",
                standard = "0",
                range = "0 to 65535") int healthPort,
        IngestSettings ingest, ProcessorSettings processor, SinkSettings sink, DashboardSettings dashboard) {
    public Settings {
        if (partitions < 1 || partitions > 1000)
            throw new IllegalArgumentException("partitions is 1 to 1000, not " + partitions);
        if (brokerPort < 0 || brokerPort > 65535)
            throw new IllegalArgumentException("brokerPort is 0 to 65535, not " + brokerPort);
        if (healthPort < 0 || healthPort > 65535)
            throw new IllegalArgumentException("healthPort is 0 to 65535, not " + healthPort);
        if (risingWebhook != null && (risingWebhook.getHost() == null || !isWeb(risingWebhook)))
            throw new IllegalArgumentException(
                    "risingWebhook is an address such as https://example.org/rises, not " + risingWebhook);
    }

    public Settings withPort(int port) {
        return new Settings(data, out, cluster, brokerPort, partitions, risingWebhook, healthPort, ingest, processor,
                sink, dashboard.withPort(port));
    }

    public Settings withOut(Path folder) {
        return new Settings(data, folder, cluster, brokerPort, partitions, risingWebhook, healthPort, ingest, processor,
                sink, dashboard);
    }

    public Settings withSinks(List<String> kinds) {
        return new Settings(data, out, cluster, brokerPort, partitions, risingWebhook, healthPort, ingest, processor,
                sink.withKinds(kinds), dashboard);
    }

    private static boolean isWeb(URI address) {
        return "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    }
}
