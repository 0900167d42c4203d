package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.Connection;
import dev.parley.app.kafka.Idle;
import dev.parley.app.settings.Settings;
import dev.parley.model.Channels;
import dev.parley.processor.Processor;
import dev.parley.processor.tag.DefaultTaxonomy;
import dev.parley.processor.tag.Taxonomy;
import dev.parley.sink.ChannelPartition;
import dev.parley.sink.RunnerSettings;
import dev.parley.sink.SinkRunner;
import dev.parley.sink.SinkState;
import dev.parley.sink.json.JsonSink;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Processor and sink, running in this process. Closing stops the processor first, then the sink, so that nothing is half written. */
final class Rooms implements AutoCloseable {
    private final Processor processor;
    private final SinkRunner sink;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Rooms(Processor processor, SinkRunner sink) {
        this.processor = processor;
        this.sink = sink;
        processor.failure().thenAccept(failure::set);
    }

    static Rooms start(Settings settings, Connection connection) {
        var processor = Processor.start(settings.processor(), taxonomy(settings), settings.data().resolve("state"),
                connection.settings());
        var json = new JsonSink(settings.out(), settings.data().resolve("sinks").resolve("json"));
        return new Rooms(processor,
                SinkRunner.start(json, Channels.DOCUMENTS, RunnerSettings.of(connection.settings())));
    }

    private static Taxonomy taxonomy(Settings settings) {
        var file = settings.processor().taxonomy();
        return file == null ? DefaultTaxonomy.get() : TaxonomyFile.read(file);
    }

    boolean areRunning() {
        return processor.isRunning() && sink.state() instanceof SinkState.Running;
    }

    /** Whether the sink has kept everything that lies on its channel now. */
    boolean haveWritten(Idle idle) {
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
        if (sink.state() instanceof SinkState.Failed(var reason))
            throw Failure.environment(reason, null);
    }

    @Override
    public void close() {
        try (sink) {
            processor.close();
        }
    }
}
