package dev.parley.app.walk;

import dev.parley.app.kafka.Idle;
import dev.parley.app.settings.Settings;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Processor and sinks, running in this process. Closing stops the processor first, then the sinks, so that nothing is half written. */
record Rooms(ProcessorRoom processor, SinksRoom sinks) implements Room {
    static Rooms start(Settings settings, Cluster cluster) {
        // On a broker of our own there is one processor, always the same one.
        var processor = cluster instanceof Cluster.Own ? settings.processor().named("local") : settings.processor();
        var connection = cluster.connection();
        return new Rooms(ProcessorRoom.start(settings, processor, connection), SinksRoom.start(settings, connection));
    }

    boolean areRunning() {
        return processor.isRunning() && sinks.isRunning();
    }

    boolean haveWritten(Map<TopicPartition, Long> ends, Idle idle) {
        return sinks.haveWritten(ends, idle);
    }

    @Override
    public void check() {
        processor.check();
        sinks.check();
    }

    @Override
    public void close() {
        try (sinks) {
            processor.close();
        }
    }
}
