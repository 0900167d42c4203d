package dev.parley.bench.sink;

import dev.parley.sink.SinkException;
import dev.parley.sink.postgres.PostgresSink;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * The {@code postgres} sink, and a bare COPY of the rows that it has written: into the same tables with the same keys and indexes, all
 * rows of a table in one COPY, everything in one transaction. For one thread.
 */
final class PostgresRounds implements AutoCloseable {
    private static final Map<String, String> TABLES = tables();
    private final EmbeddedPostgres server;
    private final Batches batches;
    private final Map<String, byte[]> rows = new LinkedHashMap<>();
    private long count;
    private int round;

    private PostgresRounds(EmbeddedPostgres server, Batches batches) {
        this.server = server;
        this.batches = batches;
    }

    static PostgresRounds open(Path folder, Batches batches) throws IOException, SQLException, SinkException {
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .start();
        var rounds = new PostgresRounds(server, batches);
        rounds.sink();
        rounds.read();
        return rounds;
    }

    /** The columns of a table that are no function of the others. */
    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        for (var table : new String[]{ "documents", "people", "statements", "topics", "evidence", "standings" })
            tables.put(table,
                    "select string_agg(column_name, ', ' order by ordinal_position) from"
                            + " information_schema.columns where is_generated = 'NEVER' and table_name = '" + table
                            + "' and table_schema = current_schema()");
        return tables;
    }

    /** How many rows a round writes. */
    long rows() {
        return count;
    }

    double sink() throws SinkException, SQLException {
        drop();
        round++;
        try (var sink = PostgresSink.at(url(), "postgres", null, schema())) {
            sink.open(Batches.GENERATIONS);
            long start = System.nanoTime();
            for (var batch : batches.each())
                sink.write(batch);
            sink.complete();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    double copy() throws SinkException, SQLException, IOException {
        drop();
        round++;
        try (var sink = PostgresSink.at(url(), "postgres", null, schema())) {
            sink.open(Batches.GENERATIONS); // makes the tables
        }
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (var table : rows.entrySet())
                copy(connection, "copy " + table.getKey() + " from stdin", table.getValue());
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static void copy(Connection connection, String command, byte[] rows) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new ByteArrayInputStream(rows));
    }

    private void read() throws SQLException, IOException {
        try (var connection = connect()) {
            for (var table : TABLES.entrySet())
                try (var statement = connection.createStatement();
                        var columns = statement.executeQuery(table.getValue())) {
                    columns.next();
                    var target = table.getKey() + " (" + columns.getString(1) + ")";
                    var out = new ByteArrayOutputStream();
                    count += connection.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy " + target + " to stdout", out);
                    rows.put(target, out.toByteArray());
                }
        }
    }

    private void drop() throws SQLException {
        if (round > 0)
            try (var connection = connect(); var statement = connection.createStatement()) {
                statement.execute("drop schema " + schema() + " cascade");
                statement.execute("checkpoint");
            }
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(url(), "postgres", null);
        connection.setSchema(schema());
        return connection;
    }

    private String schema() {
        return "round_" + round;
    }

    private String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
