package dev.parley.app.walk;

import dev.parley.app.exit.Failure;
import dev.parley.app.kafka.ChannelReader;
import dev.parley.app.kafka.Connection;
import dev.parley.app.kafka.Idle;
import dev.parley.app.ledger.LedgerReader;
import dev.parley.app.ledger.LedgerReport;
import dev.parley.app.settings.Settings;
import dev.parley.processor.Processor;
import dev.parley.sink.Kept;
import dev.parley.sink.SinkException;
import dev.parley.sink.room.SinkRoom;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the ledger of a cluster and of the sinks that the settings name. */
public final class Accounts {
    private Accounts() {}

    public static LedgerReport read(Connection connection, Settings settings) {
        Idle.requireChannels(connection, Processor.inputs());
        try (var idle = new Idle(connection, Processor.APPLICATION, Processor.inputs(), HouseChannels.OUTPUTS)) {
            return new LedgerReader(new ChannelReader(connection), kept(connection, settings)).read(idle::isReached);
        }
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
