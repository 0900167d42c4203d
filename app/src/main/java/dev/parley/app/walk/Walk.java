package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.ChannelReader;
import dev.parley.app.kafka.ChannelSetup;
import dev.parley.app.kafka.Connection;
import dev.parley.app.kafka.Idle;
import dev.parley.app.kafka.Trimming;
import dev.parley.app.settings.Settings;
import dev.parley.app.topics.TaxonomyFile;
import dev.parley.processor.Processor;
import dev.parley.sink.SinkRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The whole walk on a cluster: channels ready, rooms running. Closing stops the rooms, then the broker if it is ours. */
public final class Walk implements AutoCloseable {
    static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    /** With so many records under way, a look costs the broker more than it tells. */
    private static final long FAR = 2000;
    private static final Duration WHILE_FAR = Duration.ofMillis(500);
    private final Settings settings;
    private final Cluster cluster;
    private final @Nullable Rooms rooms;

    private Walk(Settings settings, Cluster cluster, @Nullable Rooms rooms) {
        this.settings = settings;
        this.cluster = cluster;
        this.rooms = rooms;
    }

    /**
     * @param kafka settings that go to the clients untouched
     * @param partitions asked for on the command line; data made with another number is refused
     */
    public static Walk open(Settings settings, Map<String, String> kafka, OptionalInt partitions) {
        TaxonomyFile.taxonomy(settings.processor().taxonomy()); // what is wrong with it is told before anything starts
        var cluster = Cluster.open(settings, kafka);
        try {
            prepare(cluster.connection(), settings, partitions);
            var rooms = cluster instanceof Cluster.Beside ? null : Rooms.start(settings, cluster);
            return new Walk(settings, cluster, rooms);
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** A cluster whose rooms run elsewhere. */
    public static Walk elsewhere(Settings settings, Connection connection) {
        return new Walk(settings, new Cluster.Remote(connection), null);
    }

    /** Makes the channels that are missing, and checks those that are there. */
    public static void prepare(Connection connection, Settings settings, OptionalInt partitions) {
        try (var admin = connection.admin()) {
            new ChannelSetup(admin, HouseChannels.ALL).prepare(partitions, settings.partitions());
        }
    }

    public Connection connection() {
        return cluster.connection();
    }

    public ChannelReader channels() {
        return new ChannelReader(connection());
    }

    /** Whether the rooms run here, not in an {@code up} beside. */
    public boolean runsRooms() {
        return rooms != null;
    }

    /** A name for transactions: on a broker of our own always the same, so that a run ends what a killed one left open. */
    public String transactions(String purpose) {
        return cluster instanceof Cluster.Own ? "parley-" + purpose : "parley-" + purpose + "-" + UUID.randomUUID();
    }

    /** Tells other commands where to find this one, until it is closed. */
    public void announce() {
        if (cluster instanceof Cluster.Own(var broker, _))
            RunFile.ofThisProcess(broker.bootstrapServers(), settings).write(settings.data());
    }

    /** Whether every room here has what it needs and works; where they run elsewhere, whether a processor has ever begun there. */
    public boolean isRunning() {
        return rooms == null ? Idle.hasChannels(connection(), Processor.inputs()) : rooms.areRunning();
    }

    /** The sinks that run here. */
    public List<SinkRunner> sinks() {
        return rooms == null ? List.of() : rooms.sinks().runners();
    }

    /** What the processor here measures of itself. */
    public Optional<Processor> processor() {
        return Optional.ofNullable(rooms).map(running -> running.processor().processor());
    }

    /** Returns when all that was fed has been processed and written. What others feed without a pause may still be under way then. */
    public void awaitIdle() throws InterruptedException {
        awaitRunning();
        try (var idle = new Idle(connection(), Processor.APPLICATION, Processor.inputs(), HouseChannels.OUTPUTS);
                var progress = Progress.of("processing")) {
            var rounds = new Rounds(idle);
            while (!isDone(idle, rounds)) {
                progress.at(idle.consumed(), idle.all());
                pause(idle.all() - idle.consumed() > FAR ? WHILE_FAR : BETWEEN_LOOKS);
            }
        }
    }

    /** Returns when no more than {@code most} records are under way, whoever sent them. */
    public void awaitBehind(long most) throws InterruptedException {
        awaitRunning();
        try (var idle = new Idle(connection(), Processor.APPLICATION, Processor.inputs(), HouseChannels.OUTPUTS)) {
            while (!idle.isReached() && idle.all() - idle.consumed() > most)
                pause();
        }
    }

    /** Takes away what the processor has read of its own channels. */
    public void trim() {
        new Trimming(connection(), Processor.APPLICATION, HouseChannels.ALL).trim();
    }

    private void awaitRunning() throws InterruptedException {
        while (rooms != null && !rooms.areRunning())
            pause();
    }

    private boolean isDone(Idle idle, Rounds rounds) {
        return idle.isReached() ? haveWritten(idle.ends(), idle) : rounds.areMade() && haveWritten(rounds.ends(), idle);
    }

    private boolean haveWritten(Map<TopicPartition, Long> ends, Idle idle) {
        if (rooms != null)
            return rooms.haveWritten(ends, idle);
        return !(cluster instanceof Cluster.Beside(_, var run))
                || Accounts.haveWritten(connection(), settings, run::writes, ends, idle);
    }

    /** Waits a moment, and fails if a room has. */
    public void pause() throws InterruptedException {
        pause(BETWEEN_LOOKS);
    }

    private void pause(Duration time) throws InterruptedException {
        if (rooms != null)
            rooms.check();
        Thread.sleep(time);
    }

    @Override
    public void close() {
        Thread.interrupted(); // whoever was interrupted still stops in order
        try (cluster) {
            if (cluster instanceof Cluster.Own)
                RunFile.delete(settings.data());
            if (rooms != null)
                rooms.close();
        }
    }
}
