package dev.parley.sink.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.parley.sink.SinkException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** A database whose schema is that of this version of Parley. */
record Database(Server server, HikariDataSource connections) implements AutoCloseable {
    private static final int OLDEST = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Connects, and brings the schema up to date. What was opened is closed again if that fails. */
    static Database open(Server.Supply supply, String schema) throws SinkException {
        var server = supply.get();
        try {
            requireVersion(server);
        } catch (SinkException | RuntimeException e) {
            server.close();
            throw e;
        }
        var database = new Database(server, new HikariDataSource(pool(server, schema)));
        try {
            database.migrate(schema);
            return database;
        } catch (SinkException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Without the pool, which would try again for a while and hide the server's own words. */
    private static void requireVersion(Server server) throws SinkException {
        try (var connection = server.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST)
                throw SinkException
                        .lasting("PostgreSQL " + version + " is too old: Parley needs " + OLDEST + " or newer", null);
        } catch (SQLException e) {
            throw Explanation.of(e);
        }
    }

    private static HikariConfig pool(Server server, String schema) {
        var config = new HikariConfig();
        config.setPoolName("parley-postgres");
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setSchema(schema);
        config.setMaximumPoolSize(2); // one writes; Flyway takes the other
        config.setMinimumIdle(0);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1);
        WatchedSockets.properties().forEach((name, value) -> config.addDataSourceProperty(name.toString(), value));
        config.addDataSourceProperty("ApplicationName", "parley");
        return config;
    }

    Connection connect() throws SQLException {
        var connection = connections.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void migrate(String schema) throws SinkException {
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(connections)
                    .schemas(schema)
                    .locations("classpath:dev/parley/sink/postgres")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw explained(schema, e);
        }
    }

    private SinkException explained(String schema, FlywayException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql)
                return Explanation.of(sql);
        if (!isOurs(schema))
            return SinkException.lasting("the schema " + schema + " holds what is not Parley's. Leave it as it is and"
                    + " choose another with sink.postgres.schema, which is made where it is missing", e);
        return SinkException.lasting("the schema " + schema + " is not as this version of Parley left it: "
                + e.getMessage() + ". Drop it (drop schema " + schema
                + " cascade), and it is made and filled again, or choose another with sink.postgres.schema", e);
    }

    /** Nobody is told to drop what we have not made; where that can't be seen, neither. */
    private boolean isOurs(String schema) {
        try (var connection = connections.getConnection();
                var select = connection.prepareStatement("select to_regclass(?) is not null")) {
            select.setString(1, schema + ".fills");
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() throws SinkException {
        connections.close();
        server.close();
    }
}
