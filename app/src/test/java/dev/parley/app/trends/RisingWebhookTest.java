package dev.parley.app.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import dev.parley.app.exit.Failure;
import dev.parley.processor.trend.Burst;
import dev.parley.processor.trend.Rising.Rise;
import dev.parley.processor.trend.TrendRow.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class RisingWebhookTest {
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final HttpServer server = server();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRiseIsToldOnceForAsLongAsItGoesOn() throws InterruptedException {
        try (var webhook = webhook()) {
            look(webhook, "2026-06-01", "looms");
            look(webhook, "2026-06-01");
            look(webhook, "2026-06-01", "looms");
            assertThat(look(webhook, "2026-06-02", "looms")).isTrue();
        }
        assertThat(bodies).singleElement().asString().contains("\"topic\":\"looms\"", "\"on\":\"2026-06-01\"");
    }

    @Test
    void aTopicThatRisesAgainIsToldAgain() throws InterruptedException {
        try (var webhook = webhook()) {
            look(webhook, "2026-06-01", "looms");
            look(webhook, "2026-06-02");
            look(webhook, "2026-06-03", "looms");
        }
        assertThat(bodies).hasSize(2);
    }

    @Test
    void whatRoseYesterdayAndIsFetchedTodayIsTold() throws InterruptedException {
        try (var webhook = webhook()) {
            look(webhook, "2026-06-04", "yarn");
            webhook.look(List.of(rise("looms", "2026-06-03"), rise("yarn", "2026-06-04")));
        }
        assertThat(bodies).hasSize(2).last().asString().contains("looms", "2026-06-03");
    }

    @Test
    void whatRoseOnTheDayBeforeOneThatWasToldIsTheSameRise() throws InterruptedException {
        try (var webhook = webhook()) {
            look(webhook, "2026-06-04", "looms");
            webhook.look(List.of(rise("looms", "2026-06-03"), rise("looms", "2026-06-04")));
            webhook.look(List.of(rise("looms", "2026-06-02"), rise("looms", "2026-06-04")));
        }
        assertThat(bodies).hasSize(1);
    }

    @Test
    void whatWasToldBeforeARestartIsNotToldAgain() throws InterruptedException {
        try (var webhook = webhook()) {
            look(webhook, "2026-06-01", "looms");
        }
        try (var webhook = webhook()) {
            look(webhook, "2026-06-01", "looms", "yarn");
        }
        assertThat(bodies).hasSize(2).last().asString().contains("yarn");
    }

    @Test
    void anErrorIsTriedAgain() throws InterruptedException {
        answers.addAll(List.of(500, 503));
        try (var webhook = webhook()) {
            assertThat(look(webhook, "2026-06-01", "looms")).isTrue();
        }
        assertThat(bodies).hasSize(3);
    }

    @Test
    void whatCouldNotBeDeliveredIsTriedAtTheNextLook() throws InterruptedException {
        answers.addAll(Collections.nCopies(RisingWebhook.ATTEMPTS, 500));
        try (var webhook = webhook()) {
            assertThat(look(webhook, "2026-06-01", "looms")).isFalse();
            assertThat(look(webhook, "2026-06-01", "looms")).isTrue();
        }
    }

    /** Of many hooks the path is the secret. */
    @Test
    void theLogHasTheHostAlone() throws InterruptedException {
        answers.addAll(List.of(500));
        var log = (Logger) LoggerFactory.getLogger(RisingWebhook.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try (var webhook = webhook()) {
            look(webhook, "2026-06-01", "looms");
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list).singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .startsWith("127.0.0.1 answered 500")
                .doesNotContain("/rise");
    }

    @Test
    void anUnreadableMemoryIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("rising.json"), "[1");
        assertThatThrownBy(() -> Told.in(file)).isInstanceOf(Failure.class).hasMessageContaining("rising.json");
    }

    private RisingWebhook webhook() {
        return new RisingWebhook(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/rise"),
                Duration.ofMillis(1), Told.in(folder.resolve("rising.json")));
    }

    private static boolean look(RisingWebhook webhook, String today, String... rising) throws InterruptedException {
        return webhook.look(Stream.of(rising).map(topic -> rise(topic, today)).toList());
    }

    private static Rise rise(String topic, String on) {
        return new Rise(topic, new Point(on, 5, 0, 3, 0.5, new Burst(4, 2, 8.0), List.of()));
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
