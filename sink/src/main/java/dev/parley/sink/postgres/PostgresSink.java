package dev.parley.sink.postgres;

import dev.parley.sink.Batch;
import dev.parley.sink.Generations;
import dev.parley.sink.Kept;
import dev.parley.sink.Positions;
import dev.parley.sink.Rejected;
import dev.parley.sink.Sink;
import dev.parley.sink.SinkException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Documents as rows, positions in the same transaction. Several runs may write to one schema: they take turns, and what one has written
 * the others pass over. A row that PostgreSQL refuses is rejected alone and noted in {@code rejections}.
 */
public final class PostgresSink implements Sink, Kept.Ledger {
    private final Server.Supply supply;
    private final Server.Look beside;
    private final String schema;
    private Optional<Session> session = Optional.empty();

    private record Session(Database database, Connection connection, Fills fills) {
        Session with(Fills now) {
            return new Session(database, connection, now);
        }
    }

    /** @param beside where it may be read while another process has it open */
    private PostgresSink(Server.Supply supply, Server.Look beside, String schema) {
        this.supply = supply;
        this.beside = beside;
        this.schema = schema;
    }

    /**
     * Writes to a server that runs already.
     *
     * @param url JDBC URL with the database
     * @param schema made where missing; ours alone
     */
    public static PostgresSink at(String url, String user, @Nullable String password, String schema) {
        var remote = new Server.Remote(url, user, password);
        return new PostgresSink(() -> remote, () -> Optional.of(remote), schema);
    }

    /** Starts a server on {@code folder} whenever the sink is open. */
    public static PostgresSink embedded(Path folder, String schema) {
        var place = folder.toAbsolutePath().normalize();
        return new PostgresSink(() -> EmbeddedServer.start(place), () -> EmbeddedServer.running(place), schema);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Positions open(Generations generations) throws SinkException {
        close();
        var database = Database.open(supply, schema);
        try {
            var connection = database.connect();
            DocumentWriter.createStages(connection);
            var fills = Fills.open(connection, generations);
            var positions = fills.positions(connection);
            connection.commit(); // after the last query: it may be days until something is written
            session = Optional.of(new Session(database, connection, fills));
            return positions;
        } catch (SQLException e) {
            database.close();
            throw Explanation.of(e);
        }
    }

    @Override
    public Kept kept(Generations generations) throws SinkException {
        var there = beside.get();
        if (there.isEmpty())
            return Kept.NOTHING;
        try (var server = there.get()) {
            return new Committed(server, schema).read(generations);
        }
    }

    @Override
    public void startOver() throws SinkException {
        transact(now -> {
            var fills = now.fills().beginAgain(now.connection());
            session = Optional.of(now.with(fills));
            return fills;
        });
    }

    @Override
    public List<Rejected> write(Batch batch) throws SinkException {
        return transact(now -> {
            var reached = now.fills().positions(now.connection());
            var changes = batch.unseen(reached);
            var rejected = Rejections.unreadable(changes);
            rejected.addAll(new DocumentWriter(now.connection(), now.fills()).write(changes));
            try (var trends = new TrendWriter(now.connection(), now.fills())) {
                rejected.addAll(trends.write(changes));
            }
            Rejections.forget(now.connection(), changes);
            Rejections.keep(now.connection(), rejected);
            now.fills().move(now.connection(), reached.and(batch.next()));
            return rejected;
        });
    }

    @Override
    public void complete() throws SinkException {
        if (!session().fills().areWhole())
            transact(now -> {
                Fill.complete(now.connection());
                session = Optional.of(now.with(now.fills().completed()));
                return now;
            });
    }

    private Session session() {
        return session.orElseThrow(() -> new IllegalStateException("the sink is not open"));
    }

    private <T> T transact(Work<T> work) throws SinkException {
        var now = session();
        try {
            if (!now.fills().lock(now.connection()))
                throw SinkException.passing("another run has begun to fill the schema " + schema + " anew", null);
            var result = work.run(now);
            now.connection().commit();
            return result;
        } catch (SQLException e) {
            throw Explanation.of(e);
        } catch (IOException e) {
            throw SinkException.passing("PostgreSQL can't be written to: " + e.getMessage(), e);
        }
    }

    private interface Work<T> {
        T run(Session session) throws SQLException, IOException;
    }

    /** Rolls back what is not committed. */
    @Override
    public void close() throws SinkException {
        var last = session;
        session = Optional.empty();
        if (last.isPresent())
            try (var database = last.get().database(); var connection = last.get().connection()) {
                if (!connection.isClosed())
                    connection.rollback();
                assert !database.connections().isClosed();
            } catch (SQLException e) {
                throw Explanation.of(e);
            }
    }
}
