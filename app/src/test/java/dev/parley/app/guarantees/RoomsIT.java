package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.broker.BrokerExtension;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RoomsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @RegisterExtension
    static final BrokerExtension BROKER = new BrokerExtension();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachRoomAsAProcessOfItsOwnDoesTheWalkTogether() throws IOException, InterruptedException {
        var inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.copy(Path.of("../seeds/003_ce96b97cd3a21685.txt"), inbox.resolve("talk.txt"));
        var token = Files.writeString(folder.resolve("token"), "for pushes");
        var sources = Files.writeString(folder.resolve("sources.yaml"), "sources:\n  - folder: " + inbox + "\n");
        int port = freePort();
        int other = freePort();
        try (var processor = room("processor", "--set", "healthPort=" + port);
                var sink = room("sink", "--set", "healthPort=" + other);
                var ingest = room("ingest", "--set", "ingest.sources=" + sources, "--set",
                        "ingest.pushToken=file:" + token);
                var dashboard = room("dashboard")) {
            await("the talk is written").atMost(PATIENCE)
                    .until(() -> Files.exists(documents()) && !Tree.of(documents()).files().isEmpty());
            await("the dashboard is up").atMost(PATIENCE).until(() -> dashboard.printed().contains("dashboard at"));
            await("the talk is found there").atMost(PATIENCE)
                    .until(() -> get(dashboard, "api/search?q=Effron").contains("Effron"));
            await("it is ready").atMost(PATIENCE)
                    .until(() -> get(dashboard, "health/ready").contains("\"ready\":true"));
            assertThat(ingest.printed()).containsPattern("documents are taken at port \\d+, /documents");
            assertThat(get(dashboard, "api/ledger")).contains("\"balances\":true");
            assertThat(get(URI.create("http://127.0.0.1:" + port + "/metrics")))
                    .contains("parley_stage_seconds_count{stage=\"normalise\"}", "kafka_stream_");
            assertThat(get(URI.create("http://127.0.0.1:" + other + "/metrics"))).contains("parley_sink_lag_records");
            assertThat(get(dashboard, "metrics")).contains("parley_processor_lag_records")
                    .doesNotContain("parley_sink_lag_records");
            for (var room : new ParleyProcess[]{ ingest, processor, sink, dashboard }) {
                assertThat(room.isAlive()).isTrue();
                room.terminate();
                room.await();
            }
        }
        assertThat(Tree.of(documents()).files().values()).singleElement().asString().contains("Jacob Effron");
    }

    private static String get(ParleyProcess dashboard, String path) throws IOException, InterruptedException {
        var home = dashboard.printed().replaceFirst("(?s).*dashboard at (\\S+).*", "$1");
        return get(URI.create(home + path));
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Path documents() {
        return folder.resolve("sink/out/documents");
    }

    private ParleyProcess room(String name, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(name, "--kafka", BROKER.bootstrapServers(), "--data",
                folder.resolve(name).resolve("data").toString(), "--out",
                folder.resolve(name).resolve("out").toString()));
        arguments.addAll(List.of(more));
        return ParleyProcess.start(folder, arguments.toArray(String[]::new));
    }
}
