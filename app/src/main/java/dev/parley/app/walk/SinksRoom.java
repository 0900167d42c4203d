package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.Connection;
import dev.parley.app.kafka.Idle;
import dev.parley.app.settings.Settings;
import dev.parley.sink.ChannelPartition;
import dev.parley.sink.SinkRunner;
import dev.parley.sink.SinkState;
import dev.parley.sink.room.SinkRoom;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** All sinks that the settings name. */
public final class SinksRoom implements Room {
    private final SinkRoom sinks;

    private SinksRoom(SinkRoom sinks) {
        this.sinks = sinks;
    }

    public static SinksRoom start(Settings settings, Connection connection) {
        return new SinksRoom(SinkRoom.start(settings.sink(), settings.out(), settings.data().resolve("sinks"),
                connection.settings()));
    }

    public List<SinkRunner> runners() {
        return sinks.runners();
    }

    boolean isRunning() {
        return sinks.runners().stream().allMatch(s -> s.state() instanceof SinkState.Running);
    }

    /** Whether every sink has kept what lies on its channels before these ends. */
    boolean haveWritten(Map<TopicPartition, Long> ends, Idle idle) {
        return sinks.runners().stream().allMatch(sink -> hasWritten(sink, ends, idle));
    }

    private static boolean hasWritten(SinkRunner sink, Map<TopicPartition, Long> ends, Idle idle) {
        var reached = sink.positions();
        return ends.entrySet()
                .stream()
                .filter(end -> sink.channels().contains(end.getKey().topic()))
                .allMatch(end -> idle.isRead(end.getKey(), reached.of(partition(end.getKey())), end.getValue()));
    }

    private static ChannelPartition partition(TopicPartition partition) {
        return new ChannelPartition(partition.topic(), partition.partition());
    }

    @Override
    public boolean isReady() {
        return isRunning();
    }

    @Override
    public void check() {
        for (var sink : sinks.runners())
            if (sink.state() instanceof SinkState.Failed(var reason))
                throw Failure.environment("sink " + sink.name() + " has stopped: " + reason, null);
    }

    @Override
    public void close() {
        sinks.close();
    }
}
