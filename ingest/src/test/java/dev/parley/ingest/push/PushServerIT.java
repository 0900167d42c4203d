package dev.parley.ingest.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.TestKafka;
import dev.parley.ingest.poll.IngestChannels;
import dev.parley.ingest.poll.TrackedPushes;
import dev.parley.ingest.publish.RawPublisher;
import dev.parley.model.Channels;
import dev.parley.model.RawDocument;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushServerIT {
    @TempDir
    Path temp;

    private final HttpClient client = HttpClient.newHttpClient();
    private TestKafka kafka;
    private ExecutorService threads;
    private RawPublisher publisher;
    private TrackedPushes memory;
    private PushServer server;
    private int rate = 10_000;

    @BeforeEach
    void start() throws Exception {
        kafka = TestKafka.start(temp.resolve("kafka"), 2, Channels.RAW, IngestChannels.SOURCES);
        startServer();
    }

    private void startServer() throws IOException {
        threads = Executors.newCachedThreadPool();
        publisher = RawPublisher.open(kafka.settings(), "push");
        memory = new TrackedPushes(kafka.settings());
        var queue = new PushQueue(publisher, memory);
        threads.execute(queue);
        server = PushServer.start(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), "s3cret",
                new PushRate(rate, Clock.systemUTC()), queue, Clock.systemUTC());
    }

    @AfterEach
    void stop() throws InterruptedException {
        stopServer();
        kafka.close();
        client.close();
    }

    private void stopServer() throws InterruptedException {
        server.close();
        threads.shutdownNow();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        memory.close();
        publisher.close();
    }

    @Test
    void anAcceptedDocumentIsCommitted() throws Exception {
        var answer = post("?url=https://Example.org/talk%23x&title=On%20Engines&source=partner", "text/markdown",
                "# Hello");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(received()).singleElement().satisfies(raw -> {
            assertThat(raw.locator().value()).isEqualTo("https://example.org/talk");
            assertThat(raw.source()).isEqualTo("partner");
            assertThat(raw.hints().title()).isEqualTo("On Engines");
            assertThat(raw.body()).isEqualTo("# Hello".getBytes(UTF_8));
            assertThat(answer.body()).contains(raw.id().value(), raw.eventId());
        });
    }

    @Test
    void theSameIdempotencyKeyWithTheSameContentIsOneEvent() throws Exception {
        var first = send(request("").header("Idempotency-Key", "k1").POST(BodyPublishers.ofString("Hello")));
        var second = send(request("").header("Idempotency-Key", "k1").POST(BodyPublishers.ofString("Hello")));
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(received()).singleElement().extracting(raw -> raw.locator().value()).isEqualTo("push:push/k1");
    }

    @Test
    void anIdempotencyKeySurvivesARestart() throws Exception {
        var first = send(request("").header("Idempotency-Key", "k1").POST(BodyPublishers.ofString("Hello")));
        stopServer();
        startServer();
        var second = send(request("").header("Idempotency-Key", "k1").POST(BodyPublishers.ofString("Hello")));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(received()).hasSize(1);
        var other = send(request("").header("Idempotency-Key", "k1").POST(BodyPublishers.ofString("Hello again")));
        assertThat(other.body()).isNotEqualTo(first.body());
        assertThat(received()).hasSize(2);
    }

    @Test
    void refusalsMeanWhatTheyMean() throws Exception {
        var url = "?url=https://example.org/a";
        assertThat(send(HttpRequest.newBuilder(address(url)).POST(BodyPublishers.ofString("x"))).statusCode())
                .isEqualTo(401);
        assertThat(send(request(url).setHeader("Authorization", "Bearer wrong").POST(BodyPublishers.ofString("x")))
                .statusCode()).isEqualTo(401);
        assertThat(send(request(url).GET()).statusCode()).isEqualTo(405);
        assertThat(post(url, "video/mp4", "x").statusCode()).isEqualTo(415);
        assertThat(post("", "text/plain", "x").statusCode()).isEqualTo(400);
        assertThat(post("?url=ftp://a", "text/plain", "x").statusCode()).isEqualTo(400);
        var large = BodyPublishers.ofByteArray(new byte[RawDocument.MAX_BODY + 1]);
        assertThat(send(request(url).POST(large)).statusCode()).isEqualTo(413);
        assertThat(received()).isEmpty();
    }

    @Test
    void manyAtOnceAreAllCommittedOrToldToComeAgain() {
        var statuses = allAtOnce(200).stream().map(HttpResponse::statusCode).toList();
        assertThat(statuses).containsAnyOf(202).allMatch(status -> status == 202 || status == 429);
        assertThat(received()).hasSize((int) statuses.stream().filter(status -> status == 202).count());
    }

    @Test
    void whoeverSendsMoreThanTheRateIsToldToComeAgain() throws Exception {
        stopServer();
        rate = 2;
        startServer();
        var answers = allAtOnce(60);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(202, 429);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 429)
                .allSatisfy(answer -> assertThat(answer.headers().firstValue("Retry-After")).hasValue("1"));
        assertThat(received()).hasSize((int) answers.stream().filter(answer -> answer.statusCode() == 202).count());
    }

    private List<HttpResponse<String>> allAtOnce(int count) {
        var answers = IntStream.range(0, count)
                .mapToObj(i -> client.sendAsync(
                        request("?url=https://example.org/" + i).POST(BodyPublishers.ofString("text " + i)).build(),
                        BodyHandlers.ofString()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private HttpResponse<String> post(String query, String type, String body) throws Exception {
        return send(request(query).setHeader("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(address(query))
                .header("Authorization", "Bearer s3cret")
                .header("Content-Type", "text/plain");
    }

    private URI address(String query) {
        return URI.create("http://127.0.0.1:" + server.port() + "/documents" + query);
    }

    private List<RawDocument> received() {
        return kafka.read(Channels.RAW).stream().map(record -> record.value()).toList();
    }
}
