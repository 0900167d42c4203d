package dev.parley.app.dashboard;

import static dev.parley.app.dashboard.Described.GOLDEN;
import static dev.parley.app.dashboard.Described.validate;
import static dev.parley.app.dashboard.Described.validateProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.app.exit.Failure;
import dev.parley.model.DocumentId;
import dev.parley.model.Json;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import dev.parley.model.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardIT {
    private record Begun(Served served, RawDocument rejected, Path folder) {}

    private final List<Begun> begun = new CopyOnWriteArrayList<>();

    @BeforeAll
    void serve(@TempDir Path folder) throws IOException, InterruptedException {
        var served = Served.in(folder, Map.of());
        served.feedSeeds();
        begun.add(new Begun(served, served.rejectReadable(), folder));
        await("the seeds can be found").atMost(Served.PATIENCE)
                .until(() -> tree("/api/documents").path("total").asInt() == 5);
        await("the rejection is known").atMost(Served.PATIENCE)
                .until(() -> tree("/api/rejected").path("total").asInt() == 1);
        await("all is ready").atMost(Served.PATIENCE).until(() -> get("/health/ready").statusCode() == 200);
    }

    @AfterAll
    void stop() {
        begun.forEach(each -> each.served.close());
    }

    private Served served() {
        return begun.getFirst().served;
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return served().get(path, headers);
    }

    private JsonNode tree(String path) throws IOException, InterruptedException {
        return Json.MAPPER.readTree(get(path).body());
    }

    @Test
    void theDescriptionThatIsCheckedInIsThatOfTheRoutesAndIsServed() throws IOException, InterruptedException {
        var text = new OpenApiDocument(served().dashboard().routes()).text();
        if (Boolean.getBoolean("parley.golden.update"))
            Files.writeString(GOLDEN, text);
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
        assertThat(get("/api/openapi.json").statusCode()).isEqualTo(200);
    }

    @Test
    void everyAnswerIsAsTheDescriptionSays() throws IOException, InterruptedException {
        var id = tree("/api/documents").path("documents").path(0).path("id").asString();
        var other = tree("/api/documents").path("documents").path(1).path("id").asString();
        for (var route : served().dashboard().routes())
            if (route.answer() != null && route.method().equals("get"))
                validate(route.answer(), get(route.path().replace("{id}", id).replace("{other}", other)).body());
        for (var path : List.of("/api/search?q=reasoning%20models", "/api/search?q=%22the%20model%22&limit=2"))
            validate(dev.parley.app.search.Found.class, get(path).body());
        for (var path : List.of("/api/trends?by=month", "/api/trends?by=week&people=true"))
            validate(Answers.Trends.class, get(path).body());
        for (var path : List.of("/api/documents/xyz", "/api/nowhere", "/api/search?q=date:then",
                "/api/search?q=form:song", "/api/trends?by=decade", "/api/documents?limit=0", "/api/documents?cursor=x",
                "/api/documents/aaaaaaaaaaaaaaaa", "/page/../x.js"))
            validate(Problem.class, get(path).body());
    }

    @Test
    void aRetryIsAcceptedAndItsEndIsTold() throws IOException, InterruptedException {
        var gone = Rejection.of(Served.raw("talks", "gone.md", "It was here once."), Rejection.Code.UNSUPPORTED,
                "its raw record is on the channel no more");
        served().reject(gone);
        await("it is known").atMost(Served.PATIENCE).until(() -> get("/api/rejected").body().contains(gone.event()));
        var accepted = served().post("/api/rejected/" + gone.event() + "/retry", Access.HEADER, "test");
        assertThat(accepted.statusCode()).isEqualTo(202);
        validate(Answers.Retry.class, accepted.body());
        await("it has ended").atMost(Served.PATIENCE)
                .until(() -> tree("/api/rejected").path("tried").path("event").asString("").equals(gone.event()));
        assertThat(tree("/api/rejected").path("tried").path("ending").asString()).isEqualTo("missing");
        validate(Answers.Rejected.class, get("/api/rejected").body());
        served().unreject(gone.event());
        await("it is gone").atMost(Served.PATIENCE)
                .until(() -> !tree("/api/rejected").path("rejections").toString().contains(gone.event()));
    }

    @Test
    void whatWasForgottenIsNotTriedAgain() throws Exception {
        var forgotten = Rejection.forgotten("of-long-ago", DocumentId.of(Locator.ofFile("talks", "forgotten.md")),
                "talks");
        served().reject(forgotten);
        await("it is known").atMost(Served.PATIENCE)
                .until(() -> get("/api/rejected").body().contains(forgotten.event()));
        validateProblem(409, served().post("/api/rejected/" + forgotten.event() + "/retry", Access.HEADER, "test"));
        served().unreject(forgotten.event());
        await("it is gone").atMost(Served.PATIENCE)
                .until(() -> !get("/api/rejected").body().contains(forgotten.event()));
    }

    @Test
    void whoComesWhenTooManyListenIsToldSo() throws Exception {
        var listening = IntStream.rangeClosed(0, 100).mapToObj(i -> listen()).toList();
        assertThat(listening.stream().map(CompletableFuture::join).map(HttpResponse::statusCode)).contains(200, 503);
        validateProblem(503, get("/api/events"));
        for (var each : listening)
            each.join().body().close();
        await("they have gone").atMost(Served.PATIENCE).until(this::isListenedTo);
    }

    private CompletableFuture<HttpResponse<InputStream>> listen() {
        return served().client()
                .sendAsync(HttpRequest.newBuilder(served().uri("/api/events")).build(), BodyHandlers.ofInputStream());
    }

    private boolean isListenedTo() throws IOException {
        var answer = listen().join();
        answer.body().close();
        return answer.statusCode() == 200;
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgain() throws IOException, InterruptedException {
        var first = get("/api/documents");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/api/documents", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("/api/documents?limit=1", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "/feeds/topics/agi-outlook.xml", "/feeds/topics/nothing.xml", "/api/documents",
                    "/api/documents/aaaaaaaaaaaaaaaa", "/page/app.js", "/" })
    void theHeadOfAnAnswerIsThatOfTheAnswer(String path) throws IOException, InterruptedException {
        var answer = get(path);
        var head = served().head(path);
        assertThat(head.statusCode()).isEqualTo(answer.statusCode());
        assertThat(head.body()).isEmpty();
        for (var field : List.of("ETag", "Content-Type", "Content-Length"))
            assertThat(head.headers().firstValue(field)).as(field).isEqualTo(answer.headers().firstValue(field));
    }

    @Test
    void pagesMeetAndNoneIsLeftOut() throws IOException, InterruptedException {
        var seen = new java.util.ArrayList<String>();
        var cursor = "";
        do {
            var page = tree("/api/documents?limit=2" + cursor);
            page.path("documents").forEach(document -> seen.add(document.path("id").asString()));
            cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void searchKnowsItsWords() throws IOException, InterruptedException {
        assertThat(total("")).isEqualTo(5);
        assertThat(total("person:kaiser")).isPositive();
        assertThat(total("person:nobody")).isZero();
        assertThat(total("topic:agi-outlook")).isPositive().isLessThan(5);
        assertThat(total("topic:agi-outlook") + total("-topic:agi-outlook")).isEqualTo(5);
        assertThat(total("form:quotes")).isEqualTo(1);
        assertThat(total("source:seeds")).isEqualTo(5);
        assertThat(total("date:2026-01-10")).isEqualTo(2);
        assertThat(total("from:2026-02") + total("until:2026-01")).isEqualTo(5);
        assertThat(total("reason* -reasoning") + total("reason* reasoning")).isEqualTo(total("reason*"));
        assertThat(total("\"reasoning zebra\"")).isZero();
        assertThat(get("/api/search?q=reasoning").body()).contains("\"matched\":true");
    }

    private int total(String words) throws IOException, InterruptedException {
        return tree("/api/search?q=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8))
                .path("total")
                .asInt();
    }

    @Test
    void onlyOurOwnPageAndProgramsMayChangeAnything() throws IOException, InterruptedException {
        var retry = "/api/rejected/none/retry";
        var refused = served().post(retry);
        assertThat(refused.statusCode()).isEqualTo(403);
        validate(Problem.class, refused.body());
        validate(Problem.class, served().post(retry, Access.HEADER, "x").body());
        assertThat(served().post(retry, Access.HEADER, "x", "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(served().post(retry, Access.HEADER, "x", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(served().post(retry, Access.HEADER, "x").statusCode()).isEqualTo(404);
        assertThat(get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void whoeverListensIsToldOfANewDocument() throws IOException, InterruptedException {
        var lines = new CopyOnWriteArrayList<String>();
        var request = HttpRequest.newBuilder(served().uri("/api/events")).header("Accept", "text/event-stream").build();
        var listening = served().client().sendAsync(request, BodyHandlers.fromLineSubscriber(new Lines(lines)));
        await("it listens").atMost(Served.PATIENCE).until(() -> !lines.isEmpty());
        served().feed(
                List.of(Served.raw("talks", "told.md", "# Told at once\n\n**Ada Byron** (0:00)\nThis is new.\n")));
        await("it is told").atMost(Served.PATIENCE)
                .until(() -> lines.stream().anyMatch(line -> line.contains("Told at once")));
        var told = lines.stream().filter(line -> line.contains("Told at once")).findFirst().orElseThrow();
        validate("Documents.Summary", told.replaceFirst("^data: ?", ""));
        listening.cancel(true);
        served().walk().awaitIdle();
        forget("folder:talks/told.md");
    }

    /** Leaves the stock as the other tests know it. */
    private void forget(String locator) throws InterruptedException {
        await("it can be found").atMost(Served.PATIENCE).until(() -> total("source:talks") >= 1);
        var folder = begun.getFirst().folder;
        var run = dev.parley.app.CommandRun.of("forget", locator, "--data", folder.resolve("data").toString(), "--out",
                folder.resolve("out").toString());
        Assertions.assertThat(run.code()).as(run.err()).isZero();
        served().walk().awaitIdle();
        await("it is gone").atMost(Served.PATIENCE).until(() -> total("source:talks") == 0);
    }

    @Test
    void aTopicIsAFeed() throws IOException, InterruptedException, ParserConfigurationException, SAXException {
        var answer = get("/feeds/topics/agi-outlook.xml");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        var feed = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        var entries = feed.getElementsByTagName("entry");
        assertThat(entries.getLength()).isPositive();
        for (var required : List.of("id", "title", "updated", "author"))
            assertThat(((org.w3c.dom.Element) entries.item(0)).getElementsByTagName(required).getLength()).as(required)
                    .isPositive();
        assertThat(get("/feeds/topics/nothing.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsMeasuredHasItsNames() throws IOException, InterruptedException {
        assertThat(get("/metrics").body()).contains("parley_documents{outcome=\"new\"}",
                "parley_freshness_seconds_bucket", "parley_stage_seconds_bucket", "parley_processor_lag_records",
                "parley_sink_lag_records", "jvm_memory_used_bytes", "kafka_consumer_", "parley_sources{health=\"ok\"}",
                "parley_sources_overdue");
        served().feed(List.of(Served.now("talks", "measured.md",
                "# Measured\n\n**Ada Byron** (0:00)\nHow long does it take?\n\n**Alan** (0:05)\nNot long.\n")));
        for (var stage : List.of("normalise", "dedupe", "tag", "walk", "sink-json", "index"))
            await(stage + " is measured").atMost(Served.PATIENCE).until(() -> count(stage) > 0);
        forget("folder:talks/measured.md");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    private double count(String stage) throws IOException, InterruptedException {
        return get("/metrics").body()
                .lines()
                .filter(line -> line.startsWith("parley_stage_seconds_count{stage=\"" + stage + "\"}"))
                .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".* ", "")))
                .sum();
    }

    @Test
    void nobodyElseComesInWithoutCredentials() {
        Assertions.assertThatThrownBy(() -> Access.of(settings("0.0.0.0", ""), Map.of()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("dashboard.token");
        assertThat(Access.of(settings("0.0.0.0", "env:TOKEN"), Map.of("TOKEN", "sesame")).token()).isEqualTo("sesame");
    }

    private static dev.parley.app.settings.DashboardSettings settings(String host, String token) {
        return new dev.parley.app.settings.DashboardSettings(0, host, token.isEmpty() ? null : token, null, null, null,
                null);
    }
}
