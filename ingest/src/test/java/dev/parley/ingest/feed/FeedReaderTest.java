package dev.parley.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.parley.model.Person;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
    private static final URI BASE = URI.create("https://example.org/feed.xml");
    private static final String ITEM = "<item><title>On &amp;amp; off</title><link>/talk</link><guid>7</guid>"
            + "<pubDate>Sat, 10 Jan 2026 09:00 CET</pubDate><description>Short</description></item>";

    @ParameterizedTest
    @ValueSource(strings = { "0.91", "0.92", "0.93", "0.94", "1.0", "2.0", "2.1", "" })
    void rssOfAnyVersionGivesItsEntries(String version) {
        var entry = entry("<rss version='" + version + "'><channel><title>a</title>" + ITEM + "</channel></rss>");
        assertThat(entry.title()).isEqualTo("On & off");
        assertThat(entry.link()).isEqualTo(URI.create("https://example.org/talk"));
        assertThat(entry.published()).isEqualTo("Sat, 10 Jan 2026 09:00 CET");
        assertThat(entry.summary()).isEqualTo("Short");
    }

    @Test
    void rdfGivesItsEntriesBesideTheChannel() {
        var entry = entry(
                """
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>a</title></channel>
                    <item rdf:about="https://example.org/talk"><title>On Engines</title><dc:creator>Ada Byron</dc:creator></item></rdf:RDF>""");
        assertThat(entry.link()).isEqualTo(URI.create("https://example.org/talk"));
        assertThat(entry.authors()).containsExactly("Ada Byron");
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#" })
    void atomGivesItsEntriesWithLinksResolvedAgainstTheirBase(String namespace) {
        var entry = entry("<feed version='0.3' xmlns='" + namespace
                + "' xml:base='https://example.org/a/'><title>a</title>"
                + "<entry xml:base='b/'><title>On Engines</title><link rel='enclosure' href='x.mp3'/><link href='talk'/><id>tag:1</id>"
                + "<author><name>Ada Byron</name></author><content type='html' mode='escaped'>&lt;p&gt;Hello</content></entry></feed>");
        assertThat(entry.link()).isEqualTo(URI.create("https://example.org/a/b/talk"));
        assertThat(entry.guid()).isEqualTo("tag:1");
        assertThat(entry.authors()).containsExactly("Ada Byron");
        assertThat(entry.content()).isEqualTo("<p>Hello");
    }

    @Test
    void jsonFeedGivesItsEntries() {
        var entry = entry(
                """
                    {"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": 7, "url": "talk",
                    "title": "On Engines", "content_html": "<p>Hello", "date_published": "2026-01-10", "authors": [{"name": "Ada Byron"}]}]}""");
        assertThat(entry).isEqualTo(new Entry("7", URI.create("https://example.org/talk"), "On Engines",
                List.of("Ada Byron"), "2026-01-10", null, null, "<p>Hello", null, List.of(), List.of()));
    }

    @Test
    void aPodcastNamesTranscriptsAndPeople() {
        var entry = entry(
                """
                    <rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>a</title><item>
                    <title>One</title><guid>g-1</guid><podcast:transcript url="/1.vtt" type="text/vtt" language="en" rel="captions"/>
                    <podcast:transcript url="https://cdn.example/1.json" type="application/json"/>
                    <podcast:person>Ada Byron</podcast:person><podcast:person role="guest" img="x">Charles Babbage</podcast:person>
                    <podcast:person group="visuals" role="cover art designer">Nobody</podcast:person></item></channel></rss>""");
        assertThat(entry.transcripts()).containsExactly(
                new Entry.Transcript(URI.create("https://example.org/1.vtt"), "text/vtt", "en", true),
                new Entry.Transcript(URI.create("https://cdn.example/1.json"), "application/json", null, false));
        assertThat(entry.people()).containsExactly(new Person("Ada Byron", Person.Role.HOST),
                new Person("Charles Babbage", Person.Role.GUEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "<rss><channel><itunes:subtitle>x</itunes:subtitle>%s</channel></rss>",
                    "<rss version='2.0'><channel><title>A & B</title>%s</channel></rss>",
                    "<rss version='2.0'><channel>%s",
                    "<rss version='2.0'><channel><title>a<b></title>%s</channel></rss>",
                    "\n  <?xml version='1.0'?><rss version='2.0'><channel>%s</channel></rss>trailing",
                    "<!DOCTYPE rss [<!ENTITY nbsp '&#160;'>]><rss version='0.91'><channel><title>&nbsp;&copy;</title>%s</channel></rss>",
                    "<rss version='2.0'><channel><title>\u0003</title>%s</channel></rss>" })
    void illFormedFeedsGiveTheEntriesThatCanBeRead(String frame) {
        var entry = entry(frame.formatted(ITEM));
        assertThat(entry.title()).isEqualTo("On & off");
        assertThat(entry.link()).isEqualTo(URI.create("https://example.org/talk"));
    }

    @Test
    void aFeedBehindEndlessCommentsIsRead() {
        var comments = "<!---->".repeat(100_000);
        assertThat(entry(comments + "<rss version='2.0'><channel>" + ITEM + "</channel></rss>").link())
                .isEqualTo(URI.create("https://example.org/talk"));
    }

    @Test
    void theBytesWinOverAWrongCharset() {
        var umlaut = "<?xml version='1.0' encoding='%s'?><rss version='2.0'><channel><item><title>\u00fcber</title></item></channel></rss>";
        var latin = Charset.forName("ISO-8859-1");
        assertThat(title("text/xml; charset=ISO-8859-1", umlaut.formatted("ISO-8859-1").getBytes(UTF_8)))
                .isEqualTo("\u00fcber");
        assertThat(title("text/xml; charset=UTF-8", umlaut.formatted("UTF-8").getBytes(latin))).isEqualTo("\u00fcber");
        assertThat(title("text/xml", umlaut.formatted("ISO-8859-1").getBytes(latin))).isEqualTo("\u00fcber");
        assertThat(title("text/xml", umlaut.formatted("utf-16").getBytes(UTF_16LE))).isEqualTo("\u00fcber");
        assertThat(title("text/xml", ("\ufeff" + umlaut.formatted("no-such-charset")).getBytes(UTF_8)))
                .isEqualTo("\u00fcber");
    }

    @ParameterizedTest
    @ValueSource(strings = { "EST", "AEDT", "EAT" })
    void ofZonesByNameNothingIsSaidOnTheTerminal(String zone) {
        var terminal = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, UTF_8));
        try {
            assertThat(entry(
                    "<rss version='2.0'><channel><title>a</title>" + ITEM.replace("CET", zone) + "</channel></rss>")
                    .published()).isEqualTo("Sat, 10 Jan 2026 09:00 " + zone);
        } finally {
            System.setErr(terminal);
        }
        assertThat(said.toString(UTF_8)).isEmpty();
    }

    @Test
    void externalEntitiesAreNotRead() {
        var evil = "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><item><title>&x;</title></item></channel></rss>";
        assertThat(String.valueOf(entry(evil).title())).doesNotContain("root:");
    }

    @Test
    void nestedEntitiesDoNotGrow() {
        var bomb = "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY c '&b;&b;&b;'>]>"
                + "<rss version='2.0'><channel><item><title>&c;</title></item></channel></rss>";
        assertThat(String.valueOf(entry(bomb).title())).hasSizeLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "", "Not found", "<!doctype html><html><title>a</title>", "{\"error\": 1}", "{broken",
                    "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'></html>" })
    void whatIsNoFeedIsSaid(String body) {
        assertThat(FeedReader.read(BASE, "application/rss+xml", body.getBytes(UTF_8)))
                .isInstanceOf(FeedOutcome.NoFeed.class);
    }

    @Test
    void aPageNamesItsFeedsCommentsLast() {
        assertThat(FeedDiscovery.find(URI.create("https://example.org/blog/"), """
            <head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
            <link rel="ALTERNATE" type="application/atom+xml" href="atom.xml">
            <link rel="alternate" type="text/html" href="/de"></head>""")).containsExactly(
                URI.create("https://example.org/blog/atom.xml"), URI.create("https://example.org/comments/feed"));
        assertThat(FeedDiscovery.find(URI.create("https://example.org/"),
                "<a href='/news'>x</a><a href='/news/feed/'>RSS</a>"))
                .containsExactly(URI.create("https://example.org/news/feed/"));
    }

    private static Entry entry(String text) {
        return feed("application/xml", text.getBytes(UTF_8)).entries().getFirst();
    }

    private static String title(String contentType, byte[] body) {
        return String.valueOf(feed(contentType, body).entries().getFirst().title());
    }

    private static Feed feed(String contentType, byte[] body) {
        var outcome = FeedReader.read(BASE, contentType, body);
        assertThat(outcome).isInstanceOf(FeedOutcome.Read.class);
        return ((FeedOutcome.Read) outcome).feed();
    }

    @Test
    void elementsLeftOpenTakeNoMoreTimeTheMoreThereAre() {
        var open = "<rss><channel>" + "<item><link>https://a.example/1</link>".repeat(200_000);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> FeedReader.read(BASE, "", open.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", " a", "(", "@" })
    void anAuthorOfAMillionSignsIsNone(String sign) {
        var feed = "<rss version='2.0'><channel><item><link>https://a.example/1</link><author>" + sign.repeat(1_000_000)
                + "</author></item></channel></rss>";
        var read = assertTimeoutPreemptively(Duration.ofSeconds(60),
                () -> FeedReader.read(BASE, "", feed.getBytes(UTF_8)));
        assertThat(read).isInstanceOfSatisfying(FeedOutcome.Read.class,
                it -> assertThat(it.feed().entries()).singleElement()
                        .satisfies(entry -> assertThat(entry.authors()).isEmpty()));
    }

    @Test
    void aFeedThatGrowsWhenItIsReadIsRefused() {
        var euros = new byte[14 * 1024 * 1024];
        Arrays.fill(euros, (byte) 0x80);
        var head = "<?xml version='1.0' encoding='windows-1252'?><rss version='2.0'><channel><item><description>"
                .getBytes(UTF_8);
        System.arraycopy(head, 0, euros, 0, head.length);
        assertThat(FeedReader.read(BASE, "", euros)).isInstanceOfSatisfying(FeedOutcome.NoFeed.class,
                refused -> assertThat(refused.reason()).startsWith("too large"));
    }
}
