package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.parley.app.Talks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RisingWhileUpIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 29);
    private final Talks talks = new Talks();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger(2);
    private final HttpServer server;

    @TempDir
    private Path folder = Path.of("");

    RisingWhileUpIT() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b"));
        server.createContext("/rises", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean fails = failures.getAndDecrement() > 0;
            if (!fails)
                told.add(body);
            exchange.sendResponseHeaders(fails ? 503 : 204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRiseIsToldOnceThroughFailuresAndAcrossARestart() throws IOException, InterruptedException {
        for (int day = 1; day <= 28; day++)
            talks.write(folder.resolve("a/quiet-" + day + ".md"), TODAY.minusDays(day), "silk");
        rise("loom");
        whileUp("looms");
        rise("yarn");
        whileUp("yarn");
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).contains("\"topic\":\"looms\"", "\"on\":\"2026-06-29\"", "\"documents\":6");
    }

    /** Six talks of two sources on one day. */
    private void rise(String word) {
        for (int i = 0; i < 6; i++)
            talks.write(folder.resolve(i % 2 == 0 ? "a" : "b").resolve(word + "-" + i + ".md"), TODAY, word);
    }

    private void whileUp(String topic) throws IOException, InterruptedException {
        var taxonomy = Talks.taxonomy(folder.resolve("topics.yaml"), "1");
        try (var up = ParleyProcess.start(folder, "up", "--folder", folder.resolve("a").toString(), "--folder",
                folder.resolve("b").toString(), "--data", folder.resolve("data").toString(), "--out",
                folder.resolve("out").toString(), "--set", "processor.taxonomy=" + taxonomy, "--set",
                "risingWebhook=http://127.0.0.1:" + server.getAddress().getPort() + "/rises")) {
            await(topic + " is told of").atMost(PATIENCE)
                    .until(() -> told.stream().anyMatch(body -> body.contains("\"topic\":\"" + topic + "\"")));
            up.terminate();
            assertThat(up.await().err()).doesNotContain("stopped:");
        }
    }
}
