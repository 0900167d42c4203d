package dev.parley.processor;

import static org.apache.kafka.streams.CloseOptions.GroupMembershipOperation.LEAVE_GROUP;

import dev.parley.processor.dedupe.DedupeStage;
import dev.parley.processor.normalise.Normaliser;
import dev.parley.processor.pace.Pace;
import dev.parley.processor.tag.DefaultTaxonomy;
import dev.parley.processor.tag.Taxonomy;
import dev.parley.processor.tag.TaxonomyInForce;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processor room, running. An exception that nobody expected stops it and completes {@link #failure()}: the process should end and
 * be started again, since replacing a thread takes 40 s under the classic protocol and hides the fault. Thread-safe.
 */
public final class Processor implements AutoCloseable {
    /** Names the consumer group and the internal channels. */
    public static final String APPLICATION = "parley";

    private static final Logger LOG = LoggerFactory.getLogger(Processor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final KafkaStreams streams;
    private final StoreMemory memory;
    private final TaxonomyInForce taxonomy;
    private final StageTimes times;
    private final Path state;
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

    private Processor(KafkaStreams streams, StoreMemory memory, TaxonomyInForce taxonomy, StageTimes times,
            Path state) {
        this.streams = streams;
        this.memory = memory;
        this.taxonomy = taxonomy;
        this.times = times;
        this.state = state;
    }

    /**
     * Starts processing; returns at once, before the partitions are assigned.
     *
     * @param first the taxonomy in force until another is published
     * @param state folder for the local stores; another process must not use it
     * @param kafka settings for the Kafka clients, {@code bootstrap.servers} among them
     * @throws StateException if what lies in the folder can't be used
     */
    public static Processor start(ProcessorSettings settings, Taxonomy first, Path state, Map<String, String> kafka) {
        var memory = new StoreMemory(settings.storeMemory(), DedupeStage.largeStores());
        var taxonomy = new TaxonomyInForce(first);
        var properties = StreamsSettings.of(settings, APPLICATION, state, memory, kafka);
        var times = new StageTimes();
        var pace = new Pace(settings.commitInterval());
        var topology = ProcessorTopology.of(Normaliser.standard(), DedupeStage.on(kafka, times.of("dedupe"), pace),
                taxonomy, times, pace);
        var streams = new KafkaStreams(topology, properties);
        var processor = new Processor(streams, memory, taxonomy, times, state);
        streams.setUncaughtExceptionHandler(processor::failed);
        streams.setStateListener(Processor::tell);
        processor.start();
        return processor;
    }

    /** Streams opens what it finds in the folder before its threads begin. */
    private void start() {
        try {
            streams.start();
        } catch (ProcessorStateException e) {
            close();
            throw new StateException(state, e);
        }
    }

    /** The map of the room, as it is checked in; it is the same for any number of partitions. */
    public static Topology topology() {
        return ProcessorTopology.of(Normaliser.standard(), new DedupeStage(1),
                new TaxonomyInForce(DefaultTaxonomy.get()), new StageTimes(), new Pace(Duration.ofMillis(100)));
    }

    /** Channels that it reads, internal ones included, under the names they have on the broker. */
    public static Set<String> inputs() {
        return ProcessorInputs.of(topology(), APPLICATION);
    }

    private static void tell(KafkaStreams.State now, KafkaStreams.State before) {
        LOG.atInfo()
                .addKeyValue("room", "processor")
                .addKeyValue("state", now.name().toLowerCase(Locale.ROOT))
                .log("the processor is {}", now.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private StreamThreadExceptionResponse failed(Throwable cause) {
        LOG.error("processing stopped", cause);
        failure.complete(cause instanceof ProcessorStateException e ? new StateException(state, e) : cause);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** Completes with the cause if processing has stopped by itself; else never. */
    public CompletionStage<Throwable> failure() {
        return failure.minimalCompletionStage();
    }

    /** Whether every thread has its partitions and has restored them. */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** How long its stages take, and what Streams and its clients measure of themselves. */
    public MeterBinder meters() {
        return registry -> {
            times.bindTo(registry);
            new KafkaStreamsMetrics(streams).bindTo(registry);
        };
    }

    @Override
    public void close() {
        // Leaving tells the group at once; otherwise the next start waits until the old members time out.
        if (streams.close(CloseOptions.timeout(PATIENCE).withGroupMembershipOperation(LEAVE_GROUP)))
            free();
        else
            LOG.warn("processing did not stop within {}; what is not committed will be done again", PATIENCE);
    }

    private void free() {
        memory.close();
        try {
            taxonomy.close();
        } catch (IOException e) {
            LOG.warn("the taxonomy's index could not be closed", e);
        }
    }
}
