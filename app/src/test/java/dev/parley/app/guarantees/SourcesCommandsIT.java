package dev.parley.app.guarantees;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.parley.app.CommandRun;
import dev.parley.model.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about sources against a web server of the test's own. */
class SourcesCommandsIT {
    private static final String TALK = "<html><title>On engines</title><body><article><p><b>Ada Byron:</b> Can it think, do you believe?</p>"
            + "<p><b>Alan Mathison:</b> It can reason about what it was told.</p></article></body></html>";

    private static final String QUICK = "--set";
    private static final String POLITENESS = "ingest.politeness=50ms";

    private final Map<String, String> pages = new ConcurrentHashMap<>();

    @TempDir
    private Path folder = Path.of("");

    private HttpServer web;
    private Station station;

    @BeforeEach
    void start() throws IOException {
        station = Station.in(folder);
        web = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        web.createContext("/", exchange -> {
            try (exchange) {
                var page = pages.getOrDefault(exchange.getRequestURI().getPath(), "").getBytes(UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
                exchange.getResponseBody().write(page);
            }
        });
        web.createContext("/moved", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Location", "/talk");
                exchange.sendResponseHeaders(301, -1);
            }
        });
        web.start();
    }

    @AfterEach
    void stop() {
        web.stop(0);
    }

    @Test
    void sourcesAreAddedListedPausedResumedAndRemoved() {
        var added = station.run("sources", "add", url("/feed.xml"), "--name", "show", "--every", "15m");
        assertThat(added.code()).isZero();
        assertThat(added.err()).contains("no contact is set", "'Parley/0.1'", "ingest.contact");
        assertThat(station
                .run("sources", "add", url("/feed.xml"), "--name", "show", "--set", "ingest.contact=me@example.org")
                .err()).doesNotContain("no contact");
        assertThat(station.done("sources", "list")).contains("show: not asked yet");
        assertThat(station.done("sources", "pause", "show")).contains("paused show");
        assertThat(station.done("sources", "list")).contains("show: paused");
        assertThat(station.done("sources", "pause", "show", "--resume")).contains("resumed show");
        var json = Json.MAPPER.readTree(station.done("sources", "list", "--json"));
        assertThat(json.path("definition").path("paused").asBoolean(true)).isFalse();
        assertThat(station.done("sources", "remove", "show")).contains("removed show");
        assertThat(station.done("sources", "list")).isBlank();
        assertThat(station.run("sources", "list").err()).contains("no source is followed", "sources add");
        assertThat(station.run("sources", "remove", "show").err()).contains("there is no source 'show'");
        assertThat(station.run("sources", "pause", "show").code()).isEqualTo(2);
    }

    @Test
    void aSourceThatGetsAnotherAddressIsOneSourceStill() {
        for (var host : List.of("a.example", "b.example", "c.example")) {
            station.done("sources", "add", "https://" + host + "/feed.xml", "--name", "show");
            assertThat(station.done("sources", "list", "--json").lines()).singleElement().asString().contains(host);
        }
        station.done("sources", "remove", "show");
        assertThat(station.done("sources", "list")).isBlank();
    }

    @Test
    void aWrongSourceIsRefusedWithWhatToWriteInstead() {
        assertThat(station.run("sources", "add", "ftp://example.org").err()).contains("no http or https URL");
        assertThat(station.run("sources", "add", url("/"), "--every", "often").err()).contains("like 15m");
        assertThat(station.run("sources", "add", url("/"), "--match", "(").err()).contains("regular expression");
    }

    @Test
    void opmlAndYamlAreImported() throws IOException {
        var opml = Files.writeString(folder.resolve("feeds.opml"), "<opml version='2.0'><body><outline text='All'>"
                + "<outline type='rss' xmlUrl='https://example.org/a.xml'/><outline xmlUrl='https://example.org/b.xml'/></outline></body></opml>");
        assertThat(station.done("sources", "import", opml.toString())).contains("added 2 sources");
        var yaml = Files.writeString(folder.resolve("more.yaml"),
                "sources:\n  - sitemap: https://example.org/news.xml\n    forget: true\n");
        assertThat(station.done("sources", "import", yaml.toString())).contains("added 1 sources");
        assertThat(station.done("sources", "list").lines()).hasSize(3);
        var watched = Files.writeString(folder.resolve("folder.yaml"),
                "sources:\n  - page: https://example.org/a\n  - folder: inbox\n");
        assertThat(station.run("sources", "import", watched.toString()).err())
                .contains("the folder 'inbox' can't be imported", "parley up --folder inbox");
        assertThat(station.done("sources", "list").lines()).hasSize(3);
        assertThat(station.run("sources", "import", folder.resolve("none.yaml").toString()).code()).isEqualTo(2);
    }

    @Test
    void testSaysWhatWouldBeFetchedAndWhy() {
        pages.put("/robots.txt", "User-agent: *\nDisallow: /closed/\nCrawl-delay: 3");
        pages.put("/feed.xml",
                "<rss version='2.0'><channel><title>Talks</title><item><link>/talk</link></item></channel></rss>");
        var seen = station.done("sources", "test", url("/feed.xml"), "--allow-private");
        assertThat(seen).contains("this address is allowed", "pause asked for: 3 s", "a feed: Talks, 1 entries",
                "would be fetched: 1", url("/talk"));
        pages.put("/feed.json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Talks\",\"items\":["
                        + "{\"id\":\"1\",\"content_html\":\"<p>Can it think?</p>\"},{\"id\":\"2\",\"url\":\""
                        + url("/talk") + "\"}]}");
        assertThat(station.done("sources", "test", url("/feed.json"), "--allow-private"))
                .contains("taken from the feed itself, since they have no page: 1", "would be fetched: 1");
        var closed = station.run("sources", "test", url("/closed/a"), "--allow-private");
        assertThat(closed.code()).isEqualTo(1);
        assertThat(closed.out()).contains("forbidden", "would be fetched: 0");
        assertThat(closed.err()).contains("robots.txt forbids it");
        assertThat(station.run("sources", "test", url("/feed.xml")).out()).contains("private address");
    }

    @Test
    void testFollowsRedirectsAndSaysWhatIsReserved() {
        pages.put("/talk", TALK);
        assertThat(station.done("sources", "test", url("/moved"), "--allow-private"))
                .contains("answer: redirected to " + url("/talk"), "would be fetched: 1\n  " + url("/talk"));
        pages.put("/reserved", "<html><meta name='robots' content='noarchive'><body><p>Hello</p></body></html>");
        var reserved = station.run("sources", "test", url("/reserved"), "--allow-private");
        assertThat(reserved.code()).isEqualTo(1);
        assertThat(reserved.err()).contains("rights reserved", "obeyReservations");
    }

    @Test
    void anAddressThatIsNoneIsToldWithWhatIsWrong() {
        for (var command : List.of("add", "test")) {
            assertThat(station.run("sources", command, "example.org/feed.xml").err())
                    .contains("did you mean 'https://example.org/feed.xml'?");
            assertThat(station.run("sources", command, "https://my_show.example/feed").err())
                    .contains("its host is 'my_show.example'", "letters, digits, hyphens and dots");
            assertThat(station.run("sources", command, "ftp://example.org/feed").code()).isEqualTo(2);
        }
        assertThat(station.run("add", "example.org/talk").err()).contains("begins with https://");
    }

    @Test
    void aPageIsAddedAndItsWholeWayIsShown() {
        pages.put("/talk", TALK);
        assertThat(station.done("add", url("/talk"), "--allow-private", "--set", "ingest.politeness=50ms"))
                .contains("fetched " + url("/talk"));
        assertThat(station.done("where", url("/talk"))).contains("named ", "Z by hand", "asked for    FETCHED", "raw ",
                "offset ", "processed ", "Original", "written ", "s after it was named");
        var json = Json.MAPPER.readTree(station.done("where", url("/talk"), "--json"));
        assertThat(json.path("files")).hasSize(1);
        assertThat(json.path("document").path("title").asString("")).isEqualTo("On engines");
        assertThat(station.done("sources", "list")).contains("named to written, 1 entries of the last day");
        assertThat(station.run("where", url("/nowhere")).err())
                .contains("nothing has brought '" + url("/nowhere") + "'");
        var missing = station.run("add", url("/missing"), "--allow-private", "--set", "ingest.politeness=50ms");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("404");
    }

    @Test
    void whatAnEarlierAdditionWasToldIsNoAnswerToALaterOne() {
        assertThat(add("/talk").err()).contains("404");
        pages.put("/talk", TALK);
        assertThat(add("/talk").err()).doesNotContain("404");
        assertThat(station.run("add", url("/second"), QUICK, POLITENESS).err()).contains("private address",
                "--allow-private");
        pages.put("/second", TALK);
        assertThat(add("/second").out()).contains("fetched " + url("/second"));
        pages.remove("/second");
        var gone = add("/second");
        assertThat(gone.code()).isEqualTo(1);
        assertThat(gone.err()).contains("404");
    }

    @Test
    void anAddedPageThatHasMovedIsFollowed() {
        pages.put("/talk", TALK);
        assertThat(add("/moved").out()).contains("fetched " + url("/talk"));
        assertThat(add("/moved").out()).contains("fetched " + url("/talk"));
    }

    private CommandRun add(String path) {
        return station.run("add", url(path), "--allow-private", QUICK, POLITENESS);
    }

    @Test
    void aFileIsAddedAndAPageThatMayNotBeReachedIsSaid() throws IOException {
        var talk = Files.writeString(folder.resolve("talk.md"),
                "**Ada Byron:** Can it think?\n\n**Alan Mathison:** It can reason.\n");
        assertThat(station.done("add", talk.toString())).contains("1 read");
        assertThat(station.run("add", url("/talk"), "--set", "ingest.politeness=50ms").err())
                .contains("private address");
        assertThat(station.run("add", folder.resolve("none.md").toString()).err())
                .contains("there is no file or folder");
    }

    @Test
    void whatIsAddedAndGivesNoDocumentIsToldWithItsReason() throws IOException {
        pages.put("/blank", "<html><title>Nothing</title></html>");
        var blank = add("/blank");
        assertThat(blank.code()).isEqualTo(1);
        assertThat(blank.err()).contains("it gives no document: ", "parley rejected show " + url("/blank"));
        var picture = Files.write(folder.resolve("picture.png"),
                new byte[]{ (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0 });
        var refused = station.run("add", picture.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("it gives no document: ");
        assertThat(station.run("add", folder.toString()).err()).contains("is a folder; 'parley replay");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + web.getAddress().getPort() + path;
    }
}
