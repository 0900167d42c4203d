package dev.parley.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.poll.IngestChannels;
import dev.parley.ingest.web.Conditional;
import dev.parley.ingest.web.Hub;
import dev.parley.ingest.web.Text;
import dev.parley.ingest.web.WebServer;
import dev.parley.model.Channels;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed that names a hub: subscribed to, verified, told of changes. */
class WebSubIT {
    @TempDir
    Path temp;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Hub hub = new Hub();
    private TestKafka kafka;
    private WebServer web;

    @BeforeEach
    void start() throws Exception {
        kafka = TestKafka.start(temp.resolve("kafka"), 3, Channels.RAW, IngestChannels.SOURCES,
                IngestChannels.FRONTIER);
        web = WebServer.start().route("/hub", hub);
    }

    @AfterEach
    void stop() {
        client.close();
        web.close();
        kafka.close();
    }

    @Test
    void aFeedIsAskedWhenItsHubTellsOfAChangeAndOnlyThen() throws Exception {
        var feed = new Conditional(rss(""), false);
        web.route("/feed.xml", feed).route("/talk", Text.html("<p>Hello"));
        try (var ingest = ingest()) {
            await("the hub is asked", () -> hub.requests().size() == 1);
            var asked = hub.requests().getFirst();
            assertThat(asked).containsEntry("hub.mode", "subscribe")
                    .containsEntry("hub.topic", web.url("/feed.xml").toString())
                    .containsKey("hub.lease_seconds");
            var place = local(ingest, stated(asked, "callback"));
            assertThat(get(place + verification("other", 600)).statusCode()).isEqualTo(404);
            var verified = get(place + verification(stated(asked, "topic"), 600));
            assertThat(verified.statusCode()).isEqualTo(200);
            assertThat(verified.body()).isEqualTo("ch4llenge");

            feed.change(rss("<item><link>/talk</link></item>"));
            int polls = web.hits("/feed.xml").size();
            assertThat(tell(place, "wrong secret").statusCode()).isEqualTo(202);
            assertThat(tell(place + "x", stated(asked, "secret")).statusCode()).isEqualTo(410);
            assertThat(kafka.read(Channels.RAW)).isEmpty();
            assertThat(web.hits("/feed.xml")).hasSize(polls);
            assertThat(tell(place, stated(asked, "secret")).statusCode()).isEqualTo(202);
            await("the new entry is fetched", () -> kafka.read(Channels.RAW).size() == 1);
            assertThat(ingest.health().failure()).isEmpty();
        }
        assertThat(hub.requests()).hasSize(1);
        assertThat(kafka.read(IngestChannels.SOURCES)).noneMatch(
                record -> String.valueOf(record.value()).contains(stated(hub.requests().getFirst(), "secret")));
    }

    private static String stated(Map<String, String> form, String field) {
        return Objects.requireNonNull(form.get("hub." + field), field);
    }

    private Ingest ingest() throws Exception {
        var sources = Files.writeString(temp.resolve("sources.yaml"),
                "sources:\n  - feed: " + web.url("/feed.xml") + "\n    rate: 20/s\n    allowPrivate: true\n");
        var settings = new IngestSettings(sources, "Parley/test", null, Duration.ofMillis(50), Duration.ofSeconds(5),
                Duration.ofSeconds(5), Duration.ofSeconds(10), null, 0, 50, URI.create("https://me.example/hubs"), 0,
                "env:HUBS", null);
        return Ingest.start(settings, kafka.settings(), Map.of("HUBS", "0ur 0wn s3cret"), _ -> {});
    }

    /** As a proxy in front of us would pass it on. */
    private static String local(Ingest ingest, String callback) {
        assertThat(callback).startsWith("https://me.example/hubs/");
        return callback.replace("https://me.example", "http://127.0.0.1:" + ingest.hubPort().orElseThrow());
    }

    private static String verification(String topic, int lease) {
        return "?hub.mode=subscribe&hub.challenge=ch4llenge&hub.lease_seconds=" + lease + "&hub.topic="
                + URLEncoder.encode(topic, UTF_8);
    }

    private HttpResponse<String> tell(String place, String secret) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        var signature = "sha256=" + HexFormat.of().formatHex(mac.doFinal("news".getBytes(UTF_8)));
        return client.send(HttpRequest.newBuilder(URI.create(place))
                .header("X-Hub-Signature", signature)
                .POST(BodyPublishers.ofString("news"))
                .build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(Duration.ofSeconds(60)).until(condition);
    }

    private String rss(String items) {
        return "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>a</title><atom:link rel='hub' href='"
                + web.url("/hub") + "'/><atom:link rel='self' href='" + web.url("/feed.xml") + "'/>" + items
                + "</channel></rss>";
    }
}
