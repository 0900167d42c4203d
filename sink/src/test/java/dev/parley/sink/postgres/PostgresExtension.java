package dev.parley.sink.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
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
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** A real PostgreSQL for the tests of one class, which goes with it. */
final class PostgresExtension implements BeforeAllCallback, AfterAllCallback {
    private final Start start;
    private Optional<Running> running = Optional.empty();

    private PostgresExtension(Start start) {
        this.start = start;
    }

    private interface Start {
        Running start() throws Exception;
    }

    private record Running(String url, AutoCloseable server) {}

    static PostgresExtension embedded() {
        return new PostgresExtension(() -> {
            var folder = Files.createTempDirectory("parley-postgres");
            var server = EmbeddedServer.start(folder.resolve("data"));
            return new Running(server.url(), () -> {
                server.close();
                Utils.delete(folder.toFile());
            });
        });
    }

    /** Whoever is let in needs no password, as in the embedded one. The log tells of two starts, the first for setting it up. */
    static PostgresExtension inContainer() {
        return new PostgresExtension(() -> {
            assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no Docker engine here");
            var container = new GenericContainer<>("postgres:18").withExposedPorts(5432)
                    .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
                    .waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*\\s", 2));
            container.start();
            return new Running(
                    "jdbc:postgresql://%s:%d/postgres".formatted(container.getHost(), container.getMappedPort(5432)),
                    container);
        });
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        running = Optional.of(start.start());
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (running.isPresent())
            running.get().server().close();
    }

    String url() {
        return running.orElseThrow().url();
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
