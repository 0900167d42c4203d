package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.Idle;
import dev.parley.app.settings.Settings;
import dev.parley.app.topics.TaxonomyFile;
import dev.parley.model.Channels;
import dev.parley.processor.Processor;
import dev.parley.sink.ChannelPartition;
import dev.parley.sink.SinkRunner;
import dev.parley.sink.SinkState;
import dev.parley.sink.room.SinkRoom;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Processor and sinks, running in this process. Closing stops the processor first, then the sinks, so that nothing is half written. */
final class Rooms implements AutoCloseable {
    private final Processor processor;
    private final SinkRoom sinks;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Rooms(Processor processor, SinkRoom sinks) {
        this.processor = processor;
        this.sinks = sinks;
        processor.failure().thenAccept(failure::set);
    }

    static Rooms start(Settings settings, Cluster cluster) {
        var kafka = cluster.connection().settings();
        var taxonomy = TaxonomyFile.taxonomy(settings.processor().taxonomy());
        var data = settings.data();
        // On a broker of our own there is one processor, always the same one.
        var room = cluster instanceof Cluster.Own ? settings.processor().named("local") : settings.processor();
        var processor = Processor.start(room, taxonomy, data.resolve("state"), kafka);
        return new Rooms(processor, SinkRoom.start(settings.sink(), settings.out(), data.resolve("sinks"), kafka));
    }

    boolean areRunning() {
        return processor.isRunning() && sinks.runners().stream().allMatch(s -> s.state() instanceof SinkState.Running);
    }

    /** Whether every sink has kept everything that lies on its channel now. */
    boolean haveWritten(Idle idle) {
        return sinks.runners().stream().allMatch(sink -> hasWritten(sink, idle));
    }

    private static boolean hasWritten(SinkRunner sink, Idle idle) {
        var reached = sink.positions();
        return idle.ends(Channels.DOCUMENTS.name())
                .entrySet()
                .stream()
                .allMatch(end -> idle.isRead(end.getKey(), reached.of(partition(end.getKey())), end.getValue()));
    }

    private static ChannelPartition partition(TopicPartition partition) {
        return new ChannelPartition(partition.topic(), partition.partition());
    }

    /** @throws Failure if a room has stopped by itself */
    void check() {
        var cause = failure.get();
        if (cause != null)
            throw Failure.work("processing stopped: " + cause + "; start again to go on where it stopped", cause);
        for (var sink : sinks.runners())
            if (sink.state() instanceof SinkState.Failed(var reason))
                throw Failure.environment("sink " + sink.name() + " has stopped: " + reason, null);
    }

    @Override
    public void close() {
        try (sinks) {
            processor.close();
        }
    }
}
