package dev.parley.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.feed.Entry;
import dev.parley.ingest.feed.Feed;
import dev.parley.ingest.feed.FeedOutcome;
import dev.parley.ingest.feed.FeedReader;
import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchOutcome.Missing;
import dev.parley.ingest.fetch.FetchOutcome.Redirected;
import dev.parley.ingest.publish.Records;
import dev.parley.ingest.sitemap.SitemapReader;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.source.Terms;
import dev.parley.model.Channel;
import dev.parley.model.RawDocument;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that sites name, move to and get, and where they lead. */
class AddressesTest extends CrawlScene {
    @Test
    void whatASitemapNamesThatIsNoWebPageIsPassedOver() {
        var map = new Source.Sitemap("a", FEED, every(60));
        effects.addAll(crawl.define(new Tracked.Definition(map, false), now));
        serve(url -> url.contains("robots")
                ? new Missing(404)
                : url.equals(FEED.toString())
                        ? ok("application/xml", "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                                + "<url><loc>mailto:a@b.example</loc></url><url><loc>file:///etc/passwd</loc></url>"
                                + "<url><loc>https://no_host.example/x</loc></url>"
                                + "<url><loc>https://a.example/talk</loc></url></urlset>")
                        : html("Hello"));
        assertThat(effects).filteredOn(Effect.Find.class::isInstance)
                .extracting(found -> ((Effect.Find) found).entry().url().toString())
                .containsExactly("https://a.example/talk");
        assertThat(published()).containsExactly("https://a.example/talk");
    }

    @ParameterizedTest
    @ValueSource(strings = { "feed:https://a.example/real.xml", "feed://a.example/real.xml", "mailto:a@a.example" })
    void aFeedThatAPageNamesInAWayOfItsOwnStopsNobody(String address) {
        define(every(60));
        found("https://b.example/one");
        serve(url -> url.contains("robots")
                ? new Missing(404)
                : url.equals(FEED.toString())
                        ? html("<link rel='alternate' type='application/rss+xml' href='" + address + "'>")
                        : url.endsWith("real.xml") ? feed(ITEM) : html("Hello"));
        assertThat(published()).contains("https://b.example/one");
        assertThat(asked).filteredOn(url -> url.endsWith("real.xml")).hasSize(address.startsWith("feed") ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://a.example/blog/", "https://www.a.example/" })
    void aPageThatHasMovedLeadsToTheFeedThatItNames(String page) {
        define(every(60));
        serve(url -> url.contains("robots")
                ? new Missing(404)
                : url.equals(FEED.toString())
                        ? new Redirected(URI.create(page), true)
                        : url.equals(page)
                                ? html("<link rel='alternate' type='application/rss+xml' href='/real.xml'>")
                                : url.endsWith("/real.xml") ? feed(ITEM) : html("Hello"));
        assertThat(published()).containsExactly("https://b.example/one");
        assertThat(lastPoll().url()).isEqualTo(URI.create(page).resolve("/real.xml"));
        assertThat(lastPoll().failures()).isZero();
    }

    @Test
    void pagesThatNameEachOtherAsFeedsAreAskedAsWhateverFails() {
        define(every(60));
        advance(Duration.ofHours(1),
                url -> url.contains("robots")
                        ? new Missing(404)
                        : html("<link rel='alternate' type='application/rss+xml' href='/"
                                + (url.endsWith("/one") ? "two" : "one") + "'>"));
        assertThat(asked).hasSizeBetween(5, 20);
        assertThat(lastPoll().failures()).isPositive();
    }

    @Test
    void anAddressThatAFeedHasMovedToAndThatIsMissingIsGivenUp() {
        define(every(60));
        Function<String, FetchOutcome> wrong = url -> url.contains("robots")
                ? new Missing(404)
                : url.equals(FEED.toString())
                        ? new Redirected(URI.create("https://a.example/wrong.xml"), true)
                        : new Missing(404);
        serve(wrong);
        assertThat(lastPoll().url()).isEqualTo(URI.create("https://a.example/wrong.xml"));
        advance(Duration.ofDays(1), Duration.ofSeconds(10),
                url -> url.equals(FEED.toString()) ? feed(ITEM) : wrong.apply(url));
        assertThat(lastPoll().url()).isEqualTo(FEED);
        assertThat(lastPoll().failures()).isZero();
    }

    @Test
    void aRedirectToAnInternationalNameIsFollowed() {
        define(every(60));
        serve(url -> url.contains("robots")
                ? new Missing(404)
                : new Redirected(URI.create("https://b\u00fccher.example:8080/feed.xml"), true));
        assertThat(effects).filteredOn(Effect.Find.class::isInstance)
                .extracting(found -> ((Effect.Find) found).entry().url().toString())
                .contains("https://xn--bcher-kva.example:8080/feed.xml");
    }

    @Test
    void aSitemapThatHasMovedToAnotherHostMayBeAsLargeAsOthers() {
        var map = new Source.Sitemap("a", FEED, every(60));
        var state = PollState.fresh("a", FEED, FEED, now);
        var errand = new Errand(map, state, URI.create("https://b.example/map.xml"), 1, false);
        assertThat(new Errands(new PollAnswers(new Schedule(new Random(1)), new Pages("parley"))).request(errand)
                .maxBody()).isEqualTo(SitemapReader.MAX_BYTES);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void theSitemapsOfAnIndexThatHasMovedToAnotherHostAreAskedThere(boolean permanent) {
        effects.addAll(crawl.define(new Tracked.Definition(new Source.Sitemap("a", FEED, every(60)), false), now));
        Function<String, FetchOutcome> server = url -> url.contains("robots")
                ? new Missing(404)
                : url.equals(FEED.toString())
                        ? new Redirected(URI.create("https://www.a.example/index.xml"), permanent)
                        : url.endsWith("/index.xml")
                                ? ok("application/xml",
                                        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://www.a.example/talks.xml"
                                                + "</loc></sitemap><sitemap><loc>https://b.example/other.xml</loc></sitemap>"
                                                + "</sitemapindex>")
                                : url.endsWith("/talks.xml")
                                        ? ok("application/xml",
                                                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://www.a.example/talk</loc>"
                                                        + "</url></urlset>")
                                        : html("Hello");
        advance(Duration.ofMinutes(5), server);
        assertThat(published()).containsExactly("https://www.a.example/talk");
        assertThat(asked).filteredOn("https://www.a.example/talks.xml"::equals).hasSizeGreaterThan(2);
        assertThat(asked).noneMatch(url -> url.contains("b.example"));
        assertThat(crawl.ledger().pollsOf("a")).extracting(PollState::authority).containsOnly("a.example");
    }

    @Test
    void contentThatIsLargerThanADocumentMayBeIsCut() {
        var content = "\u20ac".repeat(6_000_000);
        var entry = new Entry("1", null, "One", List.of(), null, null, null, content, null, List.of(), List.of());
        var feed = new Feed("a", null, null, null, null, List.of(), List.of(entry), false);
        var news = new FeedEntries(source(every(60)), PollState.fresh("a", FEED, FEED, now), feed, now).news();
        assertThat(news).singleElement()
                .extracting(News::effect)
                .isInstanceOfSatisfying(Effect.Publish.class, publish -> {
                    assertThat(publish.raw().body()).hasSize(RawDocument.KEPT_OF_OVERSIZE);
                    assertThat(publish.raw().hints().cutFrom()).isEqualTo(18_000_000L);
                });
    }

    @Test
    void contentThatGrowsWhenItIsReadFitsIntoARecord() {
        var content = "<content:encoded><b/>" + "&".repeat(15_000_000) + "</content:encoded>";
        var body = rss("<item><link>https://b.example/one</link>" + content + "</item>").getBytes(UTF_8);
        var feed = ((FeedOutcome.Read) FeedReader.read(FEED, "", body)).feed();
        var news = new FeedEntries(source(every(60)), PollState.fresh("a", FEED, FEED, now), feed, now).news();
        assertThat(news).singleElement()
                .extracting(News::effect)
                .isInstanceOfSatisfying(Effect.Find.class,
                        found -> assertThat(Records.of(IngestChannels.FRONTIER, "", found.entry(), 0).value().length)
                                .isLessThan(Channel.MAX_RECORD));
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://a.example/other.xml", "https://b.example/feed.xml" })
    void aSourceThatGetsAnotherAddressIsAskedThereOnly(String address) {
        define(every(60));
        serve(_ -> feed(""));
        asked.clear();
        var moved = new Source.Feed("a", URI.create(address), every(60));
        effects.addAll(crawl.define(new Tracked.Definition(moved, false), now));
        advance(Duration.ofMinutes(5), url -> url.contains("robots") ? new Missing(404) : feed(""));
        assertThat(asked).contains(address).doesNotContain(FEED.toString());
        assertThat(effects).contains(new Effect.Untrack(PollState.key("a", FEED), "a.example"));
    }

    @Test
    void thatASourceIsGoneFromWhereItWasDoesNotEndItWhereItIs() {
        define(every(60));
        var moved = new Source.Feed("a", URI.create("https://b.example/feed.xml"), every(60));
        effects.addAll(crawl.define(new Tracked.Definition(moved, false), now));
        assertThat(crawl.remove("a", "a.example"::equals)).isEmpty();
        serve(url -> url.contains("robots") ? new Missing(404) : feed(""));
        assertThat(asked).contains("https://b.example/feed.xml");
    }

    @Test
    void aPageLivesWhereItWasInTheEnd() {
        define(every(60));
        Function<String, FetchOutcome> server = url -> url.contains("robots")
                ? new Missing(404)
                : url.equals(FEED.toString())
                        ? feed("<item><title>One</title><link>https://b.example/go?utm_source=rss</link></item>")
                        : url.contains("go")
                                ? new Redirected(URI.create("https://b.example/talk?utm_medium=rss#top"), false)
                                : html("Hello");
        serve(server);
        found(last(Effect.Find.class, effects).entry());
        serve(server);
        assertThat(last(Effect.Publish.class, effects).raw().hints().canonicalUrl())
                .isEqualTo(URI.create("https://b.example/talk"));
    }

    private static <T> T last(Class<T> type, List<Effect> effects) {
        return effects.stream().filter(type::isInstance).map(type::cast).toList().getLast();
    }

    @Test
    void aPageThatLeadsToItselfWithoutAnEndIsTakenFromTheFeed() {
        found(withContent("https://b.example/one"));
        serve(url -> url.endsWith("robots.txt") ? new Missing(404) : new Redirected(URI.create(url), false));
        assertThat(lastEntry().status()).isEqualTo(EntryState.Status.FROM_FEED);
        assertThat(published()).containsExactly("https://b.example/one");
    }

    @Test
    void aLinkThatIsCountedAnewWithEachPollIsNoNews() {
        define(Terms.STANDARD);
        advance(Duration.ofHours(3), Duration.ofMinutes(1),
                url -> url.contains("robots")
                        ? new Missing(404)
                        : url.equals(FEED.toString())
                                ? feed("<item><title>One</title><link>https://b.example/one?utm_content="
                                        + now.getEpochSecond() + "</link><guid>" + now + "</guid></item>")
                                : html("Hello"));
        assertThat(lastPoll().found()).isEqualTo(1);
        assertThat(lastPoll().interval()).isGreaterThan(Schedule.FIRST);
    }

    @Test
    void aLinkIsRelativeToWhereItsFeedCameFromAfterARedirectThatIsNotRemembered() {
        define(every(60));
        serve(url -> url.contains("robots")
                ? new Missing(404)
                : url.equals(FEED.toString())
                        ? new Redirected(URI.create("https://a.example/deep/feed.xml"), false)
                        : url.endsWith("feed.xml")
                                ? feed("<item><title>One</title><link>talk</link><guid>1</guid></item>")
                                : html("Hello"));
        assertThat(published()).containsExactly("https://a.example/deep/talk");
        assertThat(lastPoll().url()).isEqualTo(FEED);
    }
}
