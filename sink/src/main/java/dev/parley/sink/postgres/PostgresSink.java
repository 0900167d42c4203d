package dev.parley.sink.postgres;

import dev.parley.sink.Batch;
import dev.parley.sink.Generations;
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
public final class PostgresSink implements Sink {
    private final Server.Supply supply;
    private final String schema;
    private Optional<Session> session = Optional.empty();

    private record Session(Database database, Connection connection, Fill fill) {
        Session with(Fill now) {
            return new Session(database, connection, now);
        }
    }

    private PostgresSink(Server.Supply supply, String schema) {
        this.supply = supply;
        this.schema = schema;
    }

    /**
     * Writes to a server that runs already.
     *
     * @param url JDBC URL with the database
     * @param schema made where missing; ours alone
     */
    public static PostgresSink at(String url, String user, @Nullable String password, String schema) {
        return new PostgresSink(() -> new Server.Remote(url, user, password), schema);
    }

    /** Starts a server on {@code folder} whenever the sink is open. */
    public static PostgresSink embedded(Path folder, String schema) {
        return new PostgresSink(() -> EmbeddedServer.start(folder.toAbsolutePath().normalize()), schema);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Positions open(Generations generations) throws SinkException {
        close();
        var channel = generations.ids().entrySet().iterator().next();
        var database = Database.open(supply, schema);
        try {
            var connection = database.connect();
            DocumentWriter.createStages(connection);
            var fill = Fill.open(connection, channel.getKey(), channel.getValue());
            connection.commit();
            session = Optional.of(new Session(database, connection, fill));
            return fill.positions(connection);
        } catch (SQLException e) {
            database.close();
            throw Explanation.of(e);
        }
    }

    @Override
    public void startOver() throws SinkException {
        transact(now -> {
            var fill = Fill.begin(now.connection(), now.fill().channel(), now.fill().generation());
            session = Optional.of(now.with(fill));
            return fill;
        });
    }

    @Override
    public List<Rejected> write(Batch batch) throws SinkException {
        return transact(now -> {
            var reached = now.fill().positions(now.connection());
            var rejected = new DocumentWriter(now.connection(), now.fill().number()).write(batch.unseen(reached));
            now.fill().move(now.connection(), reached.and(batch.next()));
            return rejected;
        });
    }

    @Override
    public void complete() throws SinkException {
        if (!session().fill().whole())
            transact(now -> {
                var fill = now.fill().complete(now.connection());
                session = Optional.of(now.with(fill));
                return fill;
            });
    }

    private Session session() {
        return session.orElseThrow(() -> new IllegalStateException("the sink is not open"));
    }

    private <T> T transact(Work<T> work) throws SinkException {
        var now = session();
        try {
            if (!now.fill().lock(now.connection()))
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
