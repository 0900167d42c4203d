package dev.parley.app;

import dev.parley.app.dashboard.Dashboard;
import dev.parley.app.exit.Failure;
import dev.parley.app.settings.Settings;
import dev.parley.app.trends.RisingWatch;
import dev.parley.app.walk.IngestRoom;
import dev.parley.app.walk.Outputs;
import dev.parley.app.walk.Room;
import dev.parley.app.walk.RunFile;
import dev.parley.app.walk.Walk;
import dev.parley.app.walk.Watching;
import dev.parley.ingest.IngestSettings;
import dev.parley.ingest.folder.FolderException;
import dev.parley.ingest.folder.FolderSource;
import dev.parley.ingest.poll.SourceDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs everything in one process until Ctrl-C. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
                "Keeps running: follows sources and watches folders, and writes what is new as it appears, until Ctrl-C.",
                "Other commands on the same data folder find it and work beside it." },
        footer = { "", "Examples:", "  parley up --folder inbox", "  parley up --sources sources.yaml" })
final class UpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--folder", paramLabel = "DIR", description = "A folder to watch; may be given more than once.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description = "Feeds, sitemaps, pages and folders to follow, in YAML; 'parley sources add' adds others.")
    private @Nullable Path sources;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the dashboard and the API on this machine; 0 takes a free one (default: 8080).")
    private @Nullable Integer port;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() throws InterruptedException {
        var chosen = options.choose();
        if (port != null && (port < 0 || port > 65_535))
            throw Failure.usage("--port is 0 to 65535, not " + port);
        var source = folders.isEmpty() ? Optional.<FolderSource>empty() : Optional.of(source());
        IngestRoom.check(ingest(chosen.settings()));
        try (var walk = opened(chosen)) {
            if (!walk.runsRooms())
                throw Failure.environment("a 'parley up' already runs on " + chosen.settings().data()
                        + "; stop that one first, or use another --data", null);
            try (var dashboard = Dashboard.start(walk, settings(chosen), System.getenv())) {
                walk.announce();
                say(walk, chosen.settings(), dashboard);
                run(walk, chosen.settings(), source, dashboard);
            }
            return 0;
        }
    }

    /** Other commands wait for it meanwhile. */
    private static Walk opened(SettingsOptions.Chosen chosen) {
        RunFile.begin(chosen.settings());
        try {
            return Walk.open(chosen.settings(), chosen.kafka(), chosen.partitions());
        } catch (RuntimeException e) {
            RunFile.withdraw(chosen.settings().data());
            throw e;
        }
    }

    private Settings settings(SettingsOptions.Chosen chosen) {
        return port == null ? chosen.settings() : chosen.settings().withPort(port);
    }

    private void run(Walk walk, Settings settings, Optional<FolderSource> source, Dashboard dashboard)
            throws InterruptedException {
        if (watchesWeb(walk))
            Contact.remind(settings.ingest(), spec.commandLine().getErr());
        try (var watching = Watching.start(walk, ingest(settings), source, spec.commandLine().getErr()::println);
                var rising = rising(walk, settings)) {
            watching.addresses().forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
            while (!Thread.currentThread().isInterrupted()) {
                walk.pause();
                watching.check();
                rising.check();
                dashboard.check();
            }
        }
    }

    private boolean watchesWeb(Walk walk) {
        if (sources != null)
            return true;
        try (var directory = SourceDirectory.open(walk.connection().settings())) {
            return !directory.list().isEmpty();
        }
    }

    /** Follows the trends where somebody wants to be told. */
    private static Room rising(Walk walk, Settings settings) {
        return settings.risingWebhook() == null
                ? Room.NONE
                : RisingWatch.start(walk.connection(), settings.risingWebhook(), settings.data());
    }

    private IngestSettings ingest(Settings settings) {
        var ingest = sources == null ? settings.ingest() : settings.ingest().withSources(sources);
        return ingest.instance() == null && settings.cluster() == null ? ingest.named("local") : ingest;
    }

    private FolderSource source() {
        try {
            return FolderSource.toWatch(folders, List.of());
        } catch (FolderException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private void say(Walk walk, Settings settings, Dashboard dashboard) {
        var out = spec.commandLine().getOut();
        out.println(
                "parley is up: Kafka at " + walk.connection().bootstrap() + ", writing to " + Outputs.inWords(settings)
                        + (folders.isEmpty() ? "" : ", watching " + folders) + ". Ctrl-C stops it.");
        out.println("dashboard at " + dashboard.address());
        out.flush();
    }
}
