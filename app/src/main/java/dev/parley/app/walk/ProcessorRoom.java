package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.Connection;
import dev.parley.app.settings.Settings;
import dev.parley.app.topics.TaxonomyFile;
import dev.parley.processor.Processor;
import dev.parley.processor.ProcessorSettings;
import dev.parley.processor.StateException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The processor. */
public final class ProcessorRoom implements Room {
    private final Processor processor;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private ProcessorRoom(Processor processor) {
        this.processor = processor;
        processor.failure().thenAccept(failure::set);
    }

    public static ProcessorRoom start(Settings settings, Connection connection) {
        return start(settings, settings.processor(), connection);
    }

    /** @param processor in place of what {@code settings} say of the processor */
    static ProcessorRoom start(Settings settings, ProcessorSettings processor, Connection connection) {
        var taxonomy = TaxonomyFile.taxonomy(processor.taxonomy());
        var state = settings.data().resolve("state");
        try {
            return new ProcessorRoom(Processor.start(processor, taxonomy, state, connection.settings()));
        } catch (StateException e) {
            throw Failure.environment(String.valueOf(e.getMessage()), e);
        }
    }

    public Processor processor() {
        return processor;
    }

    boolean isRunning() {
        return processor.isRunning();
    }

    @Override
    public boolean isReady() {
        return isRunning();
    }

    @Override
    public void check() {
        var cause = failure.get();
        if (cause instanceof StateException)
            throw Failure.environment(String.valueOf(cause.getMessage()), cause);
        if (cause != null)
            throw Failure.work("processing stopped: " + cause + "; start again to go on where it stopped", cause);
    }

    @Override
    public void close() {
        processor.close();
    }
}
