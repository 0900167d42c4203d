package dev.parley.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.fetch.FetchOutcome.Blocked;
import dev.parley.ingest.fetch.FetchOutcome.Failed;
import dev.parley.ingest.fetch.FetchOutcome.Failure;
import dev.parley.ingest.fetch.FetchOutcome.Fetched;
import dev.parley.ingest.fetch.FetchOutcome.Missing;
import dev.parley.ingest.fetch.FetchOutcome.NotModified;
import dev.parley.ingest.fetch.FetchOutcome.Redirected;
import dev.parley.ingest.fetch.FetchOutcome.Refused;
import dev.parley.ingest.fetch.FetchOutcome.ServerError;
import dev.parley.ingest.fetch.FetchOutcome.Throttled;
import dev.parley.ingest.fetch.FetchOutcome.TooLarge;
import dev.parley.ingest.robots.Robots;
import dev.parley.ingest.web.Bytes;
import dev.parley.ingest.web.Conditional;
import dev.parley.ingest.web.Endless;
import dev.parley.ingest.web.Gzip;
import dev.parley.ingest.web.GzipBomb;
import dev.parley.ingest.web.ManyHeaders;
import dev.parley.ingest.web.Redirect;
import dev.parley.ingest.web.Route;
import dev.parley.ingest.web.Silence;
import dev.parley.ingest.web.SlowDrip;
import dev.parley.ingest.web.Status;
import dev.parley.ingest.web.Text;
import dev.parley.ingest.web.WebServer;
import dev.parley.model.RawDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    private static final FetchSettings QUICK = new FetchSettings("Parley/test (+https://example.org/bot)",
            Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofMillis(900));

    private WebServer web;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        web = WebServer.start();
        fetcher = new Fetcher(QUICK, FetcherTest::resolve, CLOCK);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        web.close();
    }

    @Test
    void aPageArrivesWithItsHeadersAndSaysWhoAsks() {
        web.route("/a", Text.html("Hello"));
        assertThat(get("/a")).isInstanceOfSatisfying(Fetched.class, page -> {
            assertThat(page.body()).isEqualTo("Hello".getBytes(UTF_8));
            assertThat(page.headers().contentType()).isEqualTo("text/html; charset=utf-8");
        });
        assertThat(web.hits("/a").getFirst().header("User-agent")).isEqualTo(QUICK.userAgent());
    }

    @Test
    void anUnchangedPageIs304AndAChangedOneIsSentWhole() {
        var route = new Conditional("one", false);
        web.route("/a", route);
        var known = ((Fetched) get("/a")).headers().validators();
        assertThat(fetcher.fetch(request("/a").with(known))).isInstanceOf(NotModified.class);
        route.change("two");
        assertThat(fetcher.fetch(request("/a").with(known))).isInstanceOf(Fetched.class);
    }

    @Test
    void aRedirectIsNotFollowedButSaid() {
        web.route("/a", new Redirect(301, "b?x=1")).route("/c", new Redirect(302, "https://other.example/"));
        assertThat(get("/a")).isEqualTo(new Redirected(web.url("/b?x=1"), true));
        assertThat(get("/c")).isEqualTo(new Redirected(URI.create("https://other.example/"), false));
        assertThat(web.hits("/b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "'', en/, /en/", "'', ?lang=en, /?lang=en", "/talks/index.php?a=1, ?lang=en, /talks/index.php?lang=en",
            "/talks/index.php, ../b, /b", "/talks/index.php, //127.0.0.2/b, http://127.0.0.2/b" })
    void aRedirectIsRelativeAsInABrowser(String path, String location, String target) {
        web.route(path.isEmpty() ? "/" : path.replaceFirst("\\?.*", ""), new Redirect(302, location));
        assertThat(get(path)).isEqualTo(new Redirected(web.url("/").resolve(target), false));
    }

    @Test
    void aSlowDripEndsAfterTheTotalTime() {
        web.route("/a", new SlowDrip());
        assertThat(get("/a")).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.failure()).isEqualTo(Failure.TIMEOUT));
    }

    @Test
    void aServerThatNeverAnswersTimesOut() {
        var stop = new CountDownLatch(1);
        web.route("/a", new Silence(stop));
        assertThat(get("/a")).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.failure()).isEqualTo(Failure.TIMEOUT));
        stop.countDown();
    }

    @Test
    void a429SaysHowLongToWaitInSecondsOrAsADate() {
        web.route("/s", new Status(429, Map.of("Retry-After", "120")))
                .route("/d", new Status(429, Map.of("Retry-After", "Fri, 20 Nov 2026 12:05:00 GMT")))
                .route("/n", new Status(429))
                .route("/l", new Status(503, Map.of("Retry-After", "999999999")));
        assertThat(get("/s")).isEqualTo(new Throttled(429, Optional.of(Duration.ofMinutes(2))));
        assertThat(get("/d")).isEqualTo(new Throttled(429, Optional.of(Duration.ofMinutes(5))));
        assertThat(get("/n")).isEqualTo(new Throttled(429, Optional.empty()));
        assertThat(get("/l")).isEqualTo(new Throttled(503, Optional.of(RetryAfter.CAP)));
    }

    @Test
    void statusesAreToldApart() {
        web.route("/500", new Status(500)).route("/403", new Status(403)).route("/410", new Status(410));
        assertThat(get("/500")).isEqualTo(new ServerError(500));
        assertThat(get("/403")).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.status()).isEqualTo(403));
        assertThat(get("/410")).isEqualTo(new Missing(410));
        assertThat(get("/404")).isEqualTo(new Missing(404));
    }

    @Test
    void gzipIsUnpacked() {
        web.route("/a", new Gzip("Hello"));
        assertThat(get("/a")).isInstanceOfSatisfying(Fetched.class,
                page -> assertThat(page.body()).asString().isEqualTo("Hello"));
    }

    @Test
    void aGzipBombIsCutAtTheLimit() {
        web.route("/a", new GzipBomb(1L << 30));
        assertThat(get("/a")).isInstanceOfSatisfying(TooLarge.class, FetcherTest::isCut);
    }

    @Test
    void anInfiniteBodyIsCutAtTheLimit() {
        web.route("/a", new Endless());
        assertThat(get("/a")).isInstanceOfSatisfying(TooLarge.class, FetcherTest::isCut);
    }

    @ParameterizedTest
    @ValueSource(ints = { 300, 1 })
    void tooManyOrTooLongHeadersAreRefused(int fields) {
        web.route("/a", new ManyHeaders(fields, fields == 1 ? 100_000 : 5));
        assertThat(get("/a")).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.failure()).isEqualTo(Failure.PROTOCOL));
    }

    @Test
    void aLoopbackAddressIsNotReachedUnlessAllowed() {
        web.route("/a", Text.html("secret"));
        assertThat(fetcher.fetch(FetchRequest.of(web.url("/a"))))
                .isEqualTo(new Blocked("127.0.0.1 leads to the private address 127.0.0.1; --allow-private"
                        + " (allowPrivate in a sources file) opens a source's own host"));
        assertThat(web.hits()).isEmpty();
    }

    @Test
    void theAllowanceOpensItsOwnHostAndPortOnly() throws IOException {
        try (var other = WebServer.start()) {
            other.route("/a", Text.html("secret"));
            var request = FetchRequest.of(other.url("/a")).with(Allowance.of(web.url("/")));
            assertThat(fetcher.fetch(request)).isInstanceOf(Blocked.class);
            assertThat(other.hits()).isEmpty();
        }
    }

    @Test
    void aConnectionOpenedByAnAllowanceIsNotUsedByOthers() {
        web.route("/a", Text.html("secret"));
        assertThat(get("/a")).isInstanceOf(Fetched.class);
        assertThat(fetcher.fetch(FetchRequest.of(web.url("/a")))).isInstanceOf(Blocked.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "http://inside.test/", "http://mixed.test/", "http://metadata.test/", "http://[::1]/",
                    "http://[::ffff:10.0.0.1]/", "http://2130706433/", "http://127.1/", "http://[fe80::1]/",
                    "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://0.0.0.0/",
                    "http://168.63.129.16/" })
    void aNameThatLeadsToAnInnerAddressIsNotReached(String url) {
        assertThat(fetcher.fetch(FetchRequest.of(URI.create(url)))).isInstanceOf(Blocked.class);
    }

    @Test
    void linkLocalStaysClosedEvenWhereAllowed() {
        var metadata = URI.create("http://metadata.test/");
        assertThat(fetcher.fetch(FetchRequest.of(metadata).with(Allowance.of(metadata)))).isInstanceOf(Blocked.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ftp://example.org/", "file:///etc/passwd", "gopher://example.org/" })
    void onlyHttpAndHttpsAreFetched(String url) {
        assertThat(fetcher.fetch(FetchRequest.of(URI.create(url)))).isInstanceOf(Blocked.class);
    }

    @Test
    void anUnknownHostAndAClosedPortAreFailures() {
        assertThat(fetcher.fetch(FetchRequest.of(URI.create("http://nowhere.invalid/"))))
                .isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.failure()).isEqualTo(Failure.DNS));
        var closed = web.url("/a");
        web.close();
        assertThat(fetcher.fetch(FetchRequest.of(closed).with(Allowance.of(closed)))).isInstanceOfSatisfying(
                Failed.class, failed -> assertThat(failed.failure()).isEqualTo(Failure.CONNECT));
    }

    @Test
    void theRulesOfASiteAreReadAsFarAsTheirLimit() {
        web.route("/robots.txt", new Bytes("text/plain", new byte[600 * 1024]));
        var rules = request("/robots.txt").withMaxBody(Robots.MAX_BYTES);
        assertThat(fetcher.fetch(rules)).isInstanceOfSatisfying(TooLarge.class,
                cut -> assertThat(cut.head()).hasSize(Robots.MAX_BYTES));
    }

    @Test
    void aRedirectIsReadAsServersWriteIt() {
        assertThat(redirected("/t\u00c3\u00bcr")).isEqualTo("/t%C3%BCr"); // the bytes of UTF-8
        assertThat(redirected("/t\u00fcr")).isEqualTo("/t%C3%BCr"); // Latin 1
        assertThat(redirected("/\u00c3\u009f")).isEqualTo("/%C3%9F");
        assertThat(redirected("/a|b{c}[d] e")).isEqualTo("/a%7Cb%7Bc%7D%5Bd%5D%20e");
        assertThat(redirected("/100%")).isEqualTo("/100%25");
    }

    private String redirected(String location) {
        web.route("/a", new Redirect(302, location));
        return get("/a") instanceof Redirected(var to, _) ? to.toASCIIString().replace(web.url("").toString(), "") : "";
    }

    @Test
    void lettersBeyondAsciiAreAskedForInUtf8() {
        web.route("/t\u00fcr", Text.html("Hello"));
        assertThat(get("/t\u00fcr")).isInstanceOf(Fetched.class);
    }

    @Test
    void aServerThatWaitedTooLongForUsIsAskedAgain() {
        web.route("/408", new Status(408)).route("/425", new Status(425));
        assertThat(get("/408")).isEqualTo(new ServerError(408));
        assertThat(get("/425")).isEqualTo(new ServerError(425));
    }

    @Test
    void aBodyThatIsPackedAgainAndAgainIsNotUnpacked() throws IOException {
        var packed = "Hello".getBytes(UTF_8);
        for (int layer = 0; layer < 40; layer++) {
            var out = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(packed);
            }
            packed = out.toByteArray();
        }
        var body = packed;
        web.route("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", String.join(",", Collections.nCopies(40, "gzip")));
            Route.send(exchange, 200, body);
        });
        assertThat(get("/a")).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.failure()).isEqualTo(Failure.ENCODING));
    }

    private FetchOutcome get(String path) {
        return fetcher.fetch(request(path));
    }

    private FetchRequest request(String path) {
        return FetchRequest.of(web.url(path)).with(Allowance.of(web.url(path))).withMaxBody(1024 * 1024);
    }

    private static void isCut(TooLarge cut) {
        assertThat(cut.head()).hasSize(RawDocument.KEPT_OF_OVERSIZE);
        assertThat(cut.size()).isGreaterThan(1024 * 1024);
    }

    /** Names of the test's own; whatever looks like an address is one. */
    private static InetAddress[] resolve(String host) throws java.net.UnknownHostException {
        return switch (host) {
            case "inside.test" -> new InetAddress[]{ InetAddress.ofLiteral("10.1.2.3") };
            case "mixed.test" ->
                new InetAddress[]{ InetAddress.ofLiteral("93.184.216.34"), InetAddress.ofLiteral("192.168.0.1") };
            case "metadata.test" -> new InetAddress[]{ InetAddress.ofLiteral("169.254.169.254") };
            case "nowhere.invalid" -> throw new java.net.UnknownHostException(host);
            default -> NameService.SYSTEM.resolve(host);
        };
    }
}
