package dev.parley.app.health;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.app.exit.Failure;
import dev.parley.app.metrics.RoomMeters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HealthServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void whatStartsIsAliveAtOnceAndReadyOnlyWhenItSaysSo() throws IOException, InterruptedException {
        var ready = new AtomicBoolean();
        try (var server = HealthServer.start(0, ready::get, () -> "")) {
            assertThat(status(server, "live")).isEqualTo(200);
            assertThat(status(server, "ready")).isEqualTo(503);
            ready.set(true);
            assertThat(status(server, "ready")).isEqualTo(200);
        }
    }

    @Test
    void figuresAreForPrometheus() throws IOException, InterruptedException {
        try (var meters = new RoomMeters(); var server = HealthServer.start(0, () -> true, meters::scrape)) {
            var address = URI.create("http://127.0.0.1:" + server.port() + "/metrics");
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
                assertThat(answer.body()).contains("# TYPE jvm_memory_used_bytes gauge");
                assertThat(answer.headers().firstValue("Content-Type")).hasValue(RoomMeters.TYPE);
            }
        }
    }

    @Test
    void whoSendsHalfARequestHoldsUpNobodyElse() throws IOException, InterruptedException {
        try (var server = HealthServer.start(0, () -> true, () -> "");
                var silent = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            silent.getOutputStream().write("GET /hea".getBytes(US_ASCII));
            silent.getOutputStream().flush();
            assertThat(status(server, "live")).isEqualTo(200);
        }
    }

    @Test
    void aPortInUseIsOneClearLine() {
        try (var server = HealthServer.start(0, () -> true, () -> "")) {
            assertThatThrownBy(() -> HealthServer.start(server.port(), () -> true, () -> "").close())
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("healthPort " + server.port());
        }
    }

    private static int status(HealthServer server, String what) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + server.port() + "/health/" + what);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
