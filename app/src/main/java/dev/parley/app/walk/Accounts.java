package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.ChannelReader;
import dev.parley.app.kafka.Connection;
import dev.parley.app.kafka.Idle;
import dev.parley.app.ledger.LedgerReader;
import dev.parley.app.ledger.LedgerReport;
import dev.parley.app.settings.Settings;
import dev.parley.model.Channels;
import dev.parley.processor.Processor;
import dev.parley.sink.ChannelPartition;
import dev.parley.sink.Kept;
import dev.parley.sink.SinkException;
import dev.parley.sink.room.SinkRoom;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;

/** Reads the ledger of a cluster and of the sinks that the settings name. */
public final class Accounts {
    private Accounts() {}

    public static LedgerReport read(Connection connection, Settings settings) {
        Idle.requireChannels(connection, Processor.inputs());
        try (var idle = new Idle(connection, Processor.APPLICATION, Processor.inputs(), HouseChannels.OUTPUTS)) {
            return new LedgerReader(new ChannelReader(connection), kept(connection, settings)).read(idle::isReached);
        }
    }

    /** Whether the sinks that count have kept all documents that lie on the channel before these ends. */
    static boolean haveWritten(Connection connection, Settings settings, Predicate<String> counts,
            Map<TopicPartition, Long> ends, Idle idle) {
        return kept(connection, settings).entrySet()
                .stream()
                .filter(sink -> counts.test(sink.getKey()))
                .map(sink -> sink.getValue().next())
                .allMatch(next -> ends.entrySet()
                        .stream()
                        .filter(end -> end.getKey().topic().equals(Channels.DOCUMENTS.name()))
                        .allMatch(end -> idle.isRead(end.getKey(),
                                next.of(new ChannelPartition(end.getKey().topic(), end.getKey().partition())),
                                end.getValue())));
    }

    private static SortedMap<String, Kept> kept(Connection connection, Settings settings) {
        try {
            return new TreeMap<>(SinkRoom.kept(settings.sink(), settings.out(), settings.data().resolve("sinks"),
                    connection.settings()));
        } catch (SinkException e) {
            throw Failure.environment(String.valueOf(e.getMessage()), e);
        }
    }
}
