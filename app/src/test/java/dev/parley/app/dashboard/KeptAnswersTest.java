package dev.parley.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private static final int MEGABYTE = 1 << 20;
    private final KeptAnswers kept = new KeptAnswers();
    private final AtomicInteger worked = new AtomicInteger();
    private final AtomicReference<String> state = new AtomicReference<>("one");

    @Test
    void aLargeAnswerIsKeptUntilWhatItTellsOfChanges() throws IOException, InterruptedException {
        asked(3 * MEGABYTE, "", "", "");
        assertThat(worked).hasValue(1);
        state.set("two");
        asked(3 * MEGABYTE, "", "");
        assertThat(worked).hasValue(2);
    }

    @Test
    void whatIsKeptIsBoundedHoweverManyAskForOtherThings() throws IOException, InterruptedException {
        asked(10 * MEGABYTE, "?a", "?b", "?b", "?c", "?a");
        assertThat(worked).hasValue(4);
    }

    /** The whole each time, of so many letters. */
    private void asked(int letters, String... queries) throws IOException, InterruptedException {
        var server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/", context -> kept.json(context, String.valueOf(state.get()), () -> {
                worked.incrementAndGet();
                return Map.of("letters", "x".repeat(letters));
            }));
        }).start("127.0.0.1", 0);
        try (var client = HttpClient.newHttpClient()) {
            for (var query : queries)
                assertThat(client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/" + query)).build(),
                        BodyHandlers.ofString()).body()).hasSizeGreaterThan(letters);
        } finally {
            server.stop();
        }
    }
}
