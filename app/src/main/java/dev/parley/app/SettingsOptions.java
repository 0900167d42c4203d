package dev.parley.app;

import dev.parley.app.exit.Failure;
import dev.parley.app.settings.Settings;
import dev.parley.app.settings.SettingsReader;
import dev.parley.app.walk.RunFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** The options by which every command that runs rooms is set up. */
public final class SettingsOptions {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsOptions.class);
    private static final Path USUAL_FILE = Path.of("parley.yaml");

    @Option(names = "--data", paramLabel = "DIR", description = "Folder for logs, state and positions (default: data).")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for what comes out (default: out).")
    private @Nullable Path out;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Use this Kafka cluster instead of a broker in the process.")
    private @Nullable String cluster;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Partitions of each channel, for new data (default: 4).")
    private @Nullable Integer partitions;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings in YAML (default: parley.yaml, if it is there).")
    private @Nullable Path file;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Any setting by name; see docs/settings.md.")
    private Map<String, String> more = new LinkedHashMap<>();

    /** The settings as they are in force, and what goes to the Kafka clients untouched. */
    public record Chosen(Settings settings, Map<String, String> kafka, OptionalInt partitions) {}

    Chosen choose() {
        var reader = new SettingsReader(Settings.class);
        if (file != null)
            reader.file(file);
        else if (Files.exists(USUAL_FILE))
            reader.file(USUAL_FILE);
        reader.environment(System.getenv());
        reader.unknownVariables(System.getenv()).forEach(LOG::warn);
        option(reader, "data", data);
        option(reader, "out", out);
        option(reader, "cluster", cluster);
        option(reader, "partitions", partitions);
        more.forEach(reader::option);
        var explicit = partitions == null ? OptionalInt.empty() : OptionalInt.of(partitions);
        return new Chosen(besideUp(reader.read(Settings.class)), reader.kafka(), explicit);
    }

    /** @throws Failure if another folder was asked for than the one that the running {@code up} writes to */
    private Settings besideUp(Settings settings) {
        var beside = RunFile.beside(settings);
        if (out != null && !out.toAbsolutePath().normalize().equals(beside.out().toAbsolutePath().normalize()))
            throw Failure.usage("the 'parley up' that runs on " + settings.data() + " writes to " + beside.out()
                    + ", not to " + out + "; leave --out away, or stop it first");
        return beside;
    }

    private static void option(SettingsReader reader, String key, @Nullable Object value) {
        if (value != null)
            reader.option(key, value.toString());
    }
}
