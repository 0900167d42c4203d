package dev.parley.app.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The PostgreSQL that a sink has started in a folder, looked at from outside. */
record Postgres(Path folder) implements AutoCloseable {
    private static final String PLACE = " - 'fill' - 'log_partition' - 'log_offset'";
    private static final List<String> CHILDREN = List.of("people", "statements", "topics", "evidence", "standings");

    /** As a loss of power does; whether one was running. */
    boolean kill() throws IOException {
        try {
            long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
            return ProcessHandle.of(pid).filter(Postgres::isPostgres).map(ProcessHandle::destroyForcibly).orElse(false);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(command -> command.contains("postgres")).isPresent();
    }

    /** A digest of each row, by table and key; where in the log it came from is left out. */
    Map<String, String> rows() throws IOException, SQLException {
        var rows = new TreeMap<String, String>();
        try (var connection = connect()) {
            add(connection, rows, "documents", "id", "md5((to_jsonb(t)" + PLACE + ")::text)", "");
            for (var table : CHILDREN)
                add(connection, rows, table, "document",
                        "md5(string_agg(to_jsonb(t)::text, ' ' order by to_jsonb(t)::text))", " group by document");
            add(connection, rows, "trends", "topic || ' ' || on_date", "md5((to_jsonb(t)" + PLACE + ")::text)", "");
            add(connection, rows, "person_trends", "person || ' ' || topic || ' ' || on_date",
                    "md5((to_jsonb(t)" + PLACE + ")::text)", "");
        }
        return rows;
    }

    private Connection connect() throws IOException, SQLException {
        var port = Files.readAllLines(folder.resolve("postmaster.pid")).get(3).strip();
        var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres",
                null);
        connection.setSchema("parley");
        return connection;
    }

    private static void add(Connection connection, Map<String, String> rows, String table, String key, String digest,
            String rest) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select " + key + ", " + digest + " from " + table + " t" + rest)) {
            while (found.next())
                rows.put(table + " " + found.getString(1), found.getString(2));
        }
    }

    /** Leaves no server behind. */
    @Override
    public void close() throws IOException {
        kill();
    }
}
