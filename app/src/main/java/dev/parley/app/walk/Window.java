package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.app.settings.Settings;
import dev.parley.app.kafka.ChannelReader;
import java.nio.file.Files;
import java.util.Map;

/** A look at what is stored, without running any room; the broker runs for as long as the look takes, unless it does anyway. */
public record Window(Cluster cluster) implements AutoCloseable {
    /** @throws Failure if there is nothing to look at */
    public static Window open(Settings settings, Map<String, String> kafka) {
        requireData(settings);
        return onto(settings, kafka);
    }

    /** @throws Failure if nothing was ever stored there; of a cluster elsewhere that is not asked */
    public static void requireData(Settings settings) {
        if (settings.cluster() == null && Files.notExists(settings.data().resolve("kafka"))
                && RunFile.find(settings.data()).isEmpty())
            throw Failure.usage("there is no data in '" + settings.data()
                    + "' yet; feed some with 'parley replay PATH', or name the folder with --data");
    }

    /** The same, but where there is no data yet it is empty instead of an error. */
    public static Window onto(Settings settings, Map<String, String> kafka) {
        return new Window(Cluster.open(settings, kafka));
    }

    public ChannelReader channels() {
        return new ChannelReader(cluster.connection());
    }

    @Override
    public void close() {
        cluster.close();
    }
}
