package dev.parley.sink.postgres;

import dev.parley.sink.SinkException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server for as long as it is held. */
interface Server extends AutoCloseable {
    /** A JDBC URL with the database. */
    String url();

    String user();

    /** Null where the server asks for none. */
    @Nullable
    String password();

    /** For as long as the caller holds it. */
    default Connection connect() throws SQLException {
        var properties = WatchedSockets.properties();
        properties.setProperty("user", user());
        var password = password();
        if (password != null)
            properties.setProperty("password", password);
        return DriverManager.getConnection(url(), properties);
    }

    @Override
    void close() throws SinkException;

    /** A server that runs by itself. */
    record Remote(String url, String user, @Nullable String password) implements Server {
        @Override
        public void close() {
            // it is not ours
        }
    }

    /** Where a server comes from, each time the sink is opened. */
    interface Supply {
        Server get() throws SinkException;
    }

    /** Where a server comes from, each time it is looked at; empty where there is none yet. */
    interface Look {
        Optional<Server> get() throws SinkException;
    }
}
