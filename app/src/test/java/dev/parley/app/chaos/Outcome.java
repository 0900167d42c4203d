package dev.parley.app.chaos;

import dev.parley.app.kafka.ChannelReader;
import dev.parley.app.kafka.Connection;
import dev.parley.app.kafka.Idle;
import dev.parley.app.walk.Balance;
import dev.parley.model.Channels;
import dev.parley.model.LedgerPage;
import dev.parley.processor.Processor;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a house has brought about so far.
 *
 * @param out the folder of its files
 */
record Outcome(Connection connection, Path out, Postgres postgres) {
    private static final List<String> OUTPUTS = List.of(Channels.DOCUMENTS.name(), Channels.REJECTED.name(),
            Channels.LEDGER.name(), Channels.TRENDS.name());

    /** Different raw events so far. */
    Set<String> events() {
        var events = new HashSet<String>();
        reader().read(Channels.RAW, record -> events.add(record.key()));
        return events;
    }

    boolean isIdle() {
        try (var idle = idle()) {
            return idle.isReached();
        }
    }

    Balance balance() {
        return Balance.read(reader());
    }

    Contents contents() throws IOException, SQLException {
        return Contents.of(out, postgres);
    }

    /** What is still to come until the sinks hold what is expected; empty when they do. Never fails, since rooms may be starting. */
    String missing(Contents expected) {
        try (var idle = idle()) {
            return idle.isReached()
                    ? contents().differences(expected)
                    : "work: " + idle.behind() + ", waiting: " + waiting();
        } catch (IOException | SQLException | RuntimeException e) {
            return "a look at it: " + e;
        }
    }

    private List<LedgerPage> waiting() {
        return reader().table(Channels.LEDGER).values().stream().filter(page -> page.waiting() > 0).toList();
    }

    private Idle idle() {
        return new Idle(connection, Processor.APPLICATION, Processor.inputs(), OUTPUTS);
    }

    private ChannelReader reader() {
        return new ChannelReader(connection);
    }
}
