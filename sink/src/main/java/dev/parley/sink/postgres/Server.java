package dev.parley.sink.postgres;

import dev.parley.sink.SinkException;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server for as long as it is held. */
interface Server extends AutoCloseable {
    /** A JDBC URL with the database. */
    String url();

    String user();

    /** Null where the server asks for none. */
    @Nullable
    String password();

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
}
