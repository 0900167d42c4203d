package dev.parley.ingest.poll;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.fetch.NameService;
import dev.parley.ingest.fetch.Validators;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.source.Terms;
import dev.parley.ingest.web.Bytes;
import dev.parley.ingest.web.Conditional;
import dev.parley.ingest.web.Endless;
import dev.parley.ingest.web.GzipBomb;
import dev.parley.ingest.web.Redirect;
import dev.parley.ingest.web.Route;
import dev.parley.ingest.web.Silence;
import dev.parley.ingest.web.SlowDrip;
import dev.parley.ingest.web.Status;
import dev.parley.ingest.web.Text;
import dev.parley.ingest.web.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers do to crawlers, against a real one: each of its ways is a route. */
class HostileServersTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private WebServer web;
    private Follower follower;

    @BeforeEach
    void start() throws IOException {
        web = WebServer.start();
        follower = new Follower(HostileServersTest::resolve, Duration.ofSeconds(60));
    }

    @AfterEach
    void stop() {
        follower.close();
        web.close();
    }

    @Test
    void aFeedThatLiesAboutItsEtagIsFoundOutAndFetchedWhole() {
        var feed = new Conditional(rss(""), true);
        page("/one");
        serve(feed).pass(Duration.ofMinutes(5));
        feed.change(rss(item("/one")));
        follower.pass(Duration.ofMinutes(12));
        assertThat(follower.published()).hasSize(1);
        assertThat(follower.poll().etagLies()).isTrue();
        assertThat(follower.poll().ask()).isEqualTo(Validators.NONE);
    }

    @Test
    void anUnchangedFeedIs304AndItsEntriesAreFetchedOnce() {
        page("/one");
        serve(new Conditional(rss(item("/one")), false)).pass(Duration.ofMinutes(5));
        assertThat(follower.poll().unchanged()).isPositive();
        assertThat(web.hits("/one")).hasSize(1);
    }

    @Test
    void aFeedThatChangesBetweenPollsBringsWhatIsNew() {
        page("/one");
        page("/two");
        var feed = new Conditional(rss(item("/one")), false);
        serve(feed).pass(Duration.ofMinutes(2));
        feed.change(rss(item("/two") + item("/one")));
        follower.pass(Duration.ofMinutes(2));
        assertThat(follower.published()).extracting(raw -> raw.locator().value())
                .containsExactly(web.url("/one").toString(), web.url("/two").toString());
    }

    @Test
    void redirectsInACircleEndAsAFailure() {
        web.route("/b", new Redirect(302, "/feed.xml"));
        serve(new Redirect(302, "/b")).pass(MINUTE);
        assertThat(follower.poll().lastFailure()).isEqualTo(Reasons.CIRCLE);
        assertThat(web.hits().size()).isLessThan(10);
    }

    @Test
    void aSlowDripAndASilentServerTimeOut() {
        var stop = new CountDownLatch(1);
        follower.close();
        follower = new Follower(HostileServersTest::resolve, Duration.ofSeconds(1));
        serve(new SlowDrip(stop)).pass(Duration.ofSeconds(20));
        assertThat(follower.poll().lastFailure()).startsWith("timeout:");
        web.route("/feed.xml", new Silence(stop));
        follower.pass(Duration.ofMinutes(2));
        assertThat(follower.poll().lastFailure()).startsWith("timeout:");
        assertThat(follower.poll().failures()).isGreaterThan(1);
        stop.countDown();
    }

    @ParameterizedTest
    @ValueSource(strings = { "1800", "Fri, 20 Nov 2026 12:30:00 GMT" })
    void a429IsObeyedWhetherItNamesSecondsOrADate(String retryAfter) {
        var start = follower.now();
        serve(new Status(429, Map.of("Retry-After", retryAfter))).pass(Duration.ofMinutes(25));
        assertThat(web.hits("/feed.xml")).hasSize(1);
        assertThat(follower.poll().next()).isBetween(start.plusSeconds(1800), start.plusSeconds(1900));
        follower.pass(Duration.ofMinutes(10));
        assertThat(web.hits("/feed.xml")).hasSizeGreaterThan(1);
    }

    @Test
    void aServerThatFailsIsAskedLessOftenAndIsFineWhenItIsBack() {
        page("/one");
        serve(new Status(500)).pass(Duration.ofMinutes(10));
        assertThat(web.hits("/feed.xml").size()).isBetween(3, 7);
        assertThat(follower.poll().lastFailure()).isEqualTo("500: the server failed");
        web.route("/feed.xml", Text.feed(rss(item("/one"))));
        follower.pass(Duration.ofMinutes(10));
        assertThat(follower.poll().failures()).isZero();
        assertThat(follower.published()).hasSize(1);
    }

    @Test
    void aGzipBombIsCut() {
        serve(new GzipBomb(1L << 30)).pass(Duration.ofSeconds(20));
        assertThat(follower.poll().lastFailure()).startsWith("too large:");
    }

    @Test
    void anInfiniteBodyIsCut() {
        serve(new Endless()).pass(Duration.ofSeconds(20));
        assertThat(follower.poll().lastFailure()).startsWith("too large:");
    }

    @Test
    void theBytesOfAFeedWinOverAWrongCharset() {
        page("/one");
        var feed = "<rss version='2.0'><channel><item><title>\u00fcber</title><link>/one</link></item></channel></rss>";
        serve(new Bytes("application/rss+xml; charset=UTF-8", feed.getBytes(ISO_8859_1))).pass(MINUTE);
        assertThat(follower.published()).singleElement().extracting(raw -> raw.hints().title()).isEqualTo("\u00fcber");
        web.route("/feed.xml", new Bytes("text/xml; charset=ISO-8859-1", feed.replace("one", "two").getBytes(UTF_8)));
        page("/two");
        follower.pass(Duration.ofMinutes(2));
        assertThat(follower.published()).extracting(raw -> raw.hints().title()).containsOnly("\u00fcber");
    }

    @Test
    void aPageServedAsFeedIsAFailureInWords() {
        serve(Text.html("<html><p>Gone fishing")).pass(Duration.ofSeconds(20));
        assertThat(follower.poll().lastFailure()).isEqualTo("a web page was served instead of a feed");
    }

    @Test
    void aRedirectToALoopbackAddressIsNotFollowed() throws IOException {
        try (var inner = WebServer.start()) {
            inner.route("/feed.xml", Text.feed(rss("")));
            serve(new Redirect(302, inner.url("/feed.xml").toString())).pass(MINUTE);
            assertThat(inner.hits()).isEmpty();
        }
        assertThat(follower.poll().lastFailure()).contains("private address 127.0.0.1");
    }

    @Test
    void aRedirectToANameThatLeadsToAPrivateAddressIsNotFollowed() {
        serve(new Redirect(302, "http://inside.test/feed.xml")).pass(MINUTE);
        assertThat(follower.poll().lastFailure()).contains("inside.test leads to the private address 10.1.2.3");
    }

    @Test
    void anEntryThatLeadsToAPrivateAddressIsNotTakenFromTheFeedEither() {
        var content = "<content:encoded><![CDATA[" + "<p>Hello".repeat(200) + "]]></content:encoded>";
        serve(Text.feed(rss("<item><link>http://inside.test/one</link>" + content + "</item>"))).pass(MINUTE);
        assertThat(follower.published()).isEmpty();
        assertThat(follower.entry().status()).isEqualTo(EntryState.Status.FAILED);
        assertThat(follower.entry().reason()).contains("private address 10.1.2.3");
    }

    private Follower serve(Route feed) {
        web.route("/feed.xml", feed);
        var terms = new Terms(MINUTE, null, null, true, true);
        return follower.follow(new Source.Feed("a", web.url("/feed.xml"), terms));
    }

    private void page(String path) {
        web.route(path, Text.html("<p>Hello from " + path));
    }

    private static String item(String path) {
        return "<item><link>" + path + "</link></item>";
    }

    private static String rss(String items) {
        return "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>a</title>"
                + items + "</channel></rss>";
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        return host.equals("inside.test")
                ? new InetAddress[]{ InetAddress.ofLiteral("10.1.2.3") }
                : NameService.SYSTEM.resolve(host);
    }
}
