package dev.parley.app.trends;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.parley.processor.trend.Burst;
import dev.parley.processor.trend.Rising.Rise;
import dev.parley.processor.trend.TrendRow.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RisingWebhookTest {
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final HttpServer server = server();
    private final RisingWebhook webhook = new RisingWebhook(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/rise"), Duration.ofMillis(1), Set.of());

    @AfterEach
    void stop() {
        webhook.close();
        server.stop(0);
    }

    @Test
    void aRiseIsToldOnce() throws InterruptedException {
        webhook.look(List.of(rise("looms", "2026-06-01")));
        assertThat(webhook.look(List.of(rise("looms", "2026-06-02")))).containsExactly("looms");
        assertThat(bodies).singleElement().asString().contains("\"topic\":\"looms\"", "\"on\":\"2026-06-01\"");
    }

    @Test
    void aTopicThatRisesAgainIsToldAgain() throws InterruptedException {
        webhook.look(List.of(rise("looms", "2026-06-01")));
        webhook.look(List.of());
        webhook.look(List.of(rise("looms", "2026-07-01")));
        assertThat(bodies).hasSize(2);
    }

    @Test
    void anErrorIsTriedAgain() throws InterruptedException {
        answers.addAll(List.of(500, 503));
        assertThat(webhook.look(List.of(rise("looms", "2026-06-01")))).containsExactly("looms");
        assertThat(bodies).hasSize(3);
    }

    @Test
    void whatCouldNotBeDeliveredIsTriedAtTheNextLook() throws InterruptedException {
        answers.addAll(Collections.nCopies(RisingWebhook.ATTEMPTS, 500));
        assertThat(webhook.look(List.of(rise("looms", "2026-06-01")))).isEmpty();
        assertThat(webhook.look(List.of(rise("looms", "2026-06-01")))).containsExactly("looms");
    }

    private static Rise rise(String topic, String on) {
        return new Rise(topic, new Point(on, 5, 0, 3, 0.5, new Burst(4, 2, 8), List.of()));
    }

    private HttpServer server() {
        try {
            var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.createContext("/rise", exchange -> {
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(answers.isEmpty() ? 204 : answers.remove(), -1);
                exchange.close();
            });
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
