package dev.parley.sink.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real PostgreSQL for the tests of one class, in a temporary folder that goes with it. */
final class PostgresExtension implements BeforeAllCallback, AfterAllCallback {
    private Optional<Running> running = Optional.empty();

    private record Running(Path folder, EmbeddedServer server) {}

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        var folder = Files.createTempDirectory("parley-postgres");
        running = Optional.of(new Running(folder, EmbeddedServer.start(folder.resolve("data"))));
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        var it = running.orElseThrow();
        it.server().close();
        Utils.delete(it.folder().toFile());
    }

    String url() {
        return running.orElseThrow().server().url();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", null);
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows, their columns separated by {@code |}. */
    List<String> query(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                var row = new ArrayList<@Nullable String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++)
                    row.add(result.getString(i));
                rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
        }
        return rows;
    }
}
