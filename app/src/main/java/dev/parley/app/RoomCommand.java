package dev.parley.app;

import dev.parley.app.dashboard.Dashboard;
import dev.parley.app.exit.Failure;
import dev.parley.app.health.HealthServer;
import dev.parley.app.kafka.Connection;
import dev.parley.app.metrics.RoomMeters;
import dev.parley.app.settings.Settings;
import dev.parley.app.walk.IngestRoom;
import dev.parley.app.walk.ProcessorRoom;
import dev.parley.app.walk.Room;
import dev.parley.app.walk.SinksRoom;
import dev.parley.app.walk.Walk;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs one room against a Kafka cluster until it is told to stop: how Parley outgrows one process. */
abstract class RoomCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    /** @param meters of this process */
    abstract Room start(Settings settings, Connection connection, RoomMeters meters);

    @Override
    public Integer call() throws InterruptedException {
        var chosen = options.choose();
        var cluster = chosen.settings().cluster();
        if (cluster == null)
            throw Failure.usage(
                    "a room of its own needs --kafka HOST:PORT; 'parley up' runs all of them with a broker inside");
        var connection = Connection.to(cluster, chosen.kafka());
        Walk.prepare(connection, chosen.settings(), chosen.partitions());
        try (var meters = new RoomMeters();
                var room = start(chosen.settings(), connection, meters);
                var _ = health(chosen.settings(), room, meters)) {
            say(spec.name() + " is up on " + cluster);
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(BETWEEN_LOOKS);
                room.check();
            }
            return 0;
        }
    }

    private static @Nullable HealthServer health(Settings settings, Room room, RoomMeters meters) {
        return settings.healthPort() == 0
                ? null
                : HealthServer.start(settings.healthPort(), room::isReady, meters::scrape);
    }

    void say(Object line) {
        spec.commandLine().getOut().println("parley: " + line);
        spec.commandLine().getOut().flush();
    }

    /** Follows sources. */
    @Command(
            name = "ingest",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Runs the ingest room alone: follows sources and takes pushes, until Ctrl-C.",
            footer = { "", "Example: parley ingest --kafka kafka:9092 --set ingest.sources=sources.yaml" })
    static final class IngestCommand extends RoomCommand {
        @Override
        Room start(Settings settings, Connection connection, RoomMeters meters) {
            var room = IngestRoom.start(settings.ingest(), connection, this::say);
            room.addresses().forEach(this::say);
            return room;
        }
    }

    /** Shows. */
    @Command(
            name = "dashboard",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                    "Serves the page, the API, search and metrics alone, for rooms that run elsewhere, until Ctrl-C.",
                    "The search index lies below --data, and is made from the documents channel." },
            footer = { "", "Example: parley dashboard --kafka kafka:9092 --set dashboard.port=8080" })
    static final class DashboardCommand extends RoomCommand {
        @Override
        Room start(Settings settings, Connection connection, RoomMeters meters) {
            var dashboard = Dashboard.start(Walk.elsewhere(settings, connection), settings, System.getenv());
            say("dashboard at " + dashboard.address());
            return dashboard;
        }
    }

    /** Processes. */
    @Command(
            name = "processor",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Runs the processor room alone: raw documents in, documents and trends out, until Ctrl-C.",
            footer = { "", "Example: parley processor --kafka kafka:9092 --set processor.instance=one" })
    static final class ProcessorCommand extends RoomCommand {
        @Override
        Room start(Settings settings, Connection connection, RoomMeters meters) {
            var room = ProcessorRoom.start(settings, connection);
            meters.time(room.processor());
            return room;
        }
    }

    /** Writes. */
    @Command(
            name = "sink",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Runs the sink room alone: writes documents to files and databases, until Ctrl-C.",
            footer = { "", "Example: parley sink --kafka kafka:9092 --set sink.kinds=postgres" })
    static final class SinkCommand extends RoomCommand {
        @Override
        Room start(Settings settings, Connection connection, RoomMeters meters) {
            var room = SinksRoom.start(settings, connection);
            meters.time(room.runners());
            return room;
        }
    }
}
