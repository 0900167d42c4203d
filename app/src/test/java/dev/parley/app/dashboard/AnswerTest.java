package dev.parley.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void whatIsNotReadyIsToldEachTimeAndWhatIsKnownIsNotSentAgain() throws IOException, InterruptedException {
        var server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/busy", context -> Answer.json(context.status(503), Map.of("ready", false)));
            config.routes.get("/calm", context -> Answer.json(context, Map.of("ready", true)));
        }).start("127.0.0.1", 0);
        try (var client = HttpClient.newHttpClient()) {
            assertThat(again(client, server, "/calm")).isEqualTo(304);
            assertThat(again(client, server, "/busy")).isEqualTo(503);
        } finally {
            server.stop();
        }
    }

    /** The status to somebody who has the answer already. */
    private static int again(HttpClient client, Javalin server, String path) throws IOException, InterruptedException {
        var first = get(client, server, path, "none");
        return get(client, server, path, first.headers().firstValue("ETag").orElse("*")).statusCode();
    }

    private static HttpResponse<String> get(HttpClient client, Javalin server, String path, String known)
            throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + server.port() + path);
        return client.send(HttpRequest.newBuilder(address).header("If-None-Match", known).build(),
                BodyHandlers.ofString());
    }
}
