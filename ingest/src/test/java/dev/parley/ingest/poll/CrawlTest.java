package dev.parley.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchOutcome.Fetched;
import dev.parley.ingest.fetch.FetchOutcome.Missing;
import dev.parley.ingest.fetch.FetchOutcome.NotModified;
import dev.parley.ingest.fetch.FetchOutcome.Redirected;
import dev.parley.ingest.fetch.FetchOutcome.Refused;
import dev.parley.ingest.fetch.FetchOutcome.ServerError;
import dev.parley.ingest.fetch.FetchOutcome.Throttled;
import dev.parley.ingest.fetch.Headers;
import dev.parley.ingest.fetch.Validators;
import dev.parley.ingest.source.Secret;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.source.Terms;
import dev.parley.model.Json;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrawlTest extends CrawlScene {
    @Test
    void aHostIsAskedForItsRulesFirstAndThenAfterAPause() {
        define(Terms.STANDARD);
        assertThat(urls()).containsExactly("https://a.example/robots.txt");
        answer(_ -> new Missing(404));
        assertThat(urls()).isEmpty();
        now = now.plus(POLITE);
        assertThat(urls()).containsExactly(FEED.toString());
    }

    @Test
    void whileARequestIsUnderWayItsHostIsAskedNothingElse() {
        define(Terms.STANDARD);
        found("https://a.example/x");
        assertThat(crawl.due(now).jobs()).hasSize(1);
        now = now.plusSeconds(100);
        assertThat(crawl.due(now).jobs()).isEmpty();
    }

    @Test
    void aCrawlDelayLongerThanOurPauseIsObeyed() {
        found("https://a.example/x");
        answer(_ -> ok("text/plain", "User-agent: *\nCrawl-delay: 9"));
        now = now.plusSeconds(8);
        assertThat(urls()).isEmpty();
        now = now.plusSeconds(1);
        assertThat(urls()).containsExactly("https://a.example/x");
    }

    @Test
    void whatTheRulesForbidIsNotAskedFor() {
        found("https://a.example/x");
        serve(_ -> ok("text/plain", "User-agent: *\nDisallow: /x"));
        assertThat(asked).containsExactly("https://a.example/robots.txt");
        assertThat(lastEntry().status()).isEqualTo(EntryState.Status.REFUSED);
    }

    @Test
    void unreachableRulesForbidAll() {
        found("https://a.example/x");
        serve(_ -> new ServerError(500));
        assertThat(asked).containsExactly("https://a.example/robots.txt");
    }

    @Test
    void entriesOfAFeedAreFoundOnceAndFetchedOnce() {
        define(every(60));
        serve(url -> url.equals(FEED.toString()) ? feed(ITEM) : html("Hello"));
        assertThat(published()).containsExactly("https://b.example/one");
        advance(Duration.ofMinutes(5), url -> url.equals(FEED.toString()) ? feed(ITEM) : html("Hello"));
        assertThat(asked).filteredOn("https://b.example/one"::equals).hasSize(1);
        assertThat(asked).filteredOn(FEED.toString()::equals).hasSizeGreaterThan(3);
    }

    @Test
    void oneCanonicalUrlIsFetchedOnceAcrossSources() {
        found("https://b.example/one?utm_source=x");
        serve(_ -> html("Hello"));
        crawl.found(entry("https://b.example/one", "other"), now);
        serve(_ -> html("Hello"));
        assertThat(published()).containsExactly("https://b.example/one");
    }

    @Test
    void aFeedsWordForANewVersionFetchesAgain() {
        found("https://b.example/one");
        serve(_ -> html("Hello"));
        var changed = entry("https://b.example/one", "a");
        crawl.found(new FoundEntry(changed.url(), "a", FEED, Terms.STANDARD, changed.hints(), null, null, "v2", 0, now),
                now);
        serve(_ -> html("Hello again"));
        assertThat(published()).hasSize(2);
    }

    @Test
    void aPageRefusedByItsSiteIsTakenFromTheFeed() {
        found(withContent("https://b.example/one"));
        serve(url -> url.endsWith("robots.txt") ? new Missing(404) : new Refused(403, Headers.NONE, ""));
        assertThat(published()).containsExactly("https://b.example/one");
        assertThat(lastEntry().status()).isEqualTo(EntryState.Status.FROM_FEED);
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/html", "Text/HTML; charset=utf-8", "" })
    void whatAPageReservesIsObeyedHoweverItsTypeIsWritten(String type) {
        found("https://b.example/one");
        serve(url -> url.endsWith("robots.txt")
                ? new Missing(404)
                : ok(type, "<html><meta name=robots content=noarchive><p>Hello"));
        assertThat(published()).isEmpty();
        assertThat(lastEntry().status()).isEqualTo(EntryState.Status.RESERVED);
    }

    @Test
    void aWatchedPageThatReservesItsRightsIsToldAsAFailure() {
        crawl.define(new Tracked.Definition(new Source.Page("page", URI.create("https://b.example/about"), every(60)),
                false), now);
        serve(url -> url.endsWith("robots.txt")
                ? new Missing(404)
                : html("<html><meta name=robots content=noarchive><p>Hello"));
        assertThat(published()).isEmpty();
        assertThat(lastPoll().failures()).isPositive();
        assertThat(lastPoll().lastFailure()).contains("rights reserved");
    }

    @Test
    void aPageRefusedByOurGuardIsNotTakenFromTheFeed() {
        found(withContent("https://b.example/one"));
        serve(url -> url.endsWith("robots.txt") ? new Missing(404) : new FetchOutcome.Blocked("private address"));
        assertThat(published()).isEmpty();
        assertThat(lastEntry().status()).isEqualTo(EntryState.Status.FAILED);
    }

    @Test
    void aSiteThatIsDownForTwoDaysLosesNothing() {
        found("https://b.example/one");
        advance(Duration.ofDays(2), Duration.ofMinutes(1),
                url -> url.endsWith("robots.txt") ? new Missing(404) : new ServerError(503));
        assertThat(asked).hasSizeLessThan(20);
        advance(Duration.ofDays(1), Duration.ofMinutes(1), _ -> html("Hello"));
        assertThat(published()).containsExactly("https://b.example/one");
    }

    @Test
    void aSiteWhoseRulesAreOutOfReachForTwoDaysLosesNothing() {
        found("https://b.example/one");
        advance(Duration.ofDays(2), Duration.ofMinutes(1),
                _ -> new FetchOutcome.Failed(FetchOutcome.Failure.TLS, "certificate_expired"));
        advance(Duration.ofDays(1), Duration.ofMinutes(1),
                url -> url.endsWith("robots.txt") ? new Missing(404) : html("Hello"));
        assertThat(published()).containsExactly("https://b.example/one");
    }

    @Test
    void aPageThatStaysOutOfReachIsTakenFromTheFeed() {
        found(withContent("https://b.example/one"));
        advance(Duration.ofDays(6), Duration.ofMinutes(1),
                url -> url.endsWith("robots.txt") ? new Missing(404) : new ServerError(503));
        assertThat(published()).containsExactly("https://b.example/one");
        assertThat(lastEntry().status()).isEqualTo(EntryState.Status.FROM_FEED);
    }

    @Test
    void whatWasRefusedToAFeedIsAskedForAgainByHandAndWhatItBroughtIsNot() {
        found("https://b.example/one");
        serve(url -> url.endsWith("robots.txt") ? new Missing(404) : new Refused(403, Headers.NONE, ""));
        found("https://b.example/two");
        serve(_ -> html("Hello"));
        assertThat(published()).containsExactly("https://b.example/two");
        for (var page : List.of("https://b.example/one", "https://b.example/two"))
            found(FoundEntry.byHand(URI.create(page), false, now));
        serve(_ -> html("Hello"));
        assertThat(published()).containsExactly("https://b.example/two", "https://b.example/one");
    }

    @Test
    void redirectsOfAnEntryGoToTheHostOfTheirTargetAndEnd() {
        found("https://b.example/one");
        serve(url -> url.endsWith("robots.txt")
                ? new Missing(404)
                : new Redirected(URI.create(url.replace("b.example", "c.example")), false));
        assertThat(effects).filteredOn(Effect.Find.class::isInstance).hasSize(1);
        var circle = entry("https://d.example/0", "a");
        for (int hop = 0; hop < FoundEntry.MAX_HOPS; hop++)
            circle = circle.redirectedTo(URI.create("https://d.example/" + hop));
        found(circle);
        serve(url -> url.endsWith("robots.txt") ? new Missing(404) : new Redirected(URI.create(url + "1"), false));
        assertThat(lastEntry().reason()).isEqualTo(Reasons.CIRCLE);
    }

    @Test
    void aPermanentRedirectOfAFeedIsRememberedAndATemporaryOneIsNot() {
        define(every(60));
        serve(url -> url.contains("robots")
                ? new Missing(404)
                : url.equals(FEED.toString())
                        ? new Redirected(URI.create("https://a.example/new.xml"), true)
                        : feed(""));
        assertThat(lastPoll().url()).isEqualTo(URI.create("https://a.example/new.xml"));
        asked.clear();
        advance(Duration.ofSeconds(70),
                url -> url.endsWith("new.xml")
                        ? new Redirected(URI.create("https://a.example/today.xml"), false)
                        : feed(""));
        assertThat(asked).containsExactly("https://a.example/new.xml", "https://a.example/today.xml");
        assertThat(lastPoll().url()).isEqualTo(URI.create("https://a.example/new.xml"));
    }

    @Test
    void aCircleOfRedirectsIsAFailureOfTheFeed() {
        define(every(60));
        serve(url -> url.contains("robots") ? new Missing(404) : new Redirected(FEED, false));
        assertThat(lastPoll().lastFailure()).isEqualTo(Reasons.CIRCLE);
        assertThat(asked).hasSizeLessThan(10);
    }

    @Test
    void aFeedWhoseEtagStaysWhileItsBodyChangesIsFetchedWhole() {
        define(every(60));
        var tag = new Headers(Map.of("etag", List.of("\"same\""), "content-type", List.of("application/rss+xml")));
        serve(url -> url.contains("robots") ? new Missing(404) : new Fetched(tag, rss("").getBytes(UTF_8)));
        advance(Duration.ofMinutes(9), _ -> new NotModified(tag));
        assertThat(lastPoll().unchanged()).isGreaterThanOrEqualTo(8);
        assertThat(lastPoll().ask()).isEqualTo(Validators.NONE);
        advance(Duration.ofMinutes(2),
                url -> url.equals(FEED.toString()) ? new Fetched(tag, rss(ITEM).getBytes(UTF_8)) : html("x"));
        assertThat(lastPoll().etagLies()).isTrue();
        assertThat(lastPoll().ask()).isEqualTo(Validators.NONE);
        assertThat(published()).containsExactly("https://b.example/one");
    }

    @Test
    void a429HoldsItsRouteAndASecondOneTheWholeHost() {
        found("https://b.example/one");
        found("https://b.example/two");
        found("https://b.example/three");
        var wait = new Throttled(429, Optional.of(Duration.ofMinutes(30)));
        serve(url -> url.endsWith("robots.txt") ? new Missing(404) : wait);
        assertThat(asked).hasSize(3); // the rules and two of the three
        advance(Duration.ofMinutes(29), _ -> html("x"));
        assertThat(asked).hasSize(3);
        advance(Duration.ofMinutes(20), _ -> html("x"));
        assertThat(published()).hasSize(3);
    }

    @Test
    void aFailingSourceIsAskedLessOftenButNeverNever() {
        define(every(60));
        advance(Duration.ofDays(4), url -> url.contains("robots") ? new Missing(404) : new ServerError(500));
        assertThat(lastPoll().failures()).isBetween(15, 60);
        assertThat(Duration.between(now, lastPoll().next())).isLessThan(Duration.ofHours(30));
    }

    @Test
    void aPausedSourceIsNotAskedAndARemovedOneIsForgotten() {
        define(every(60));
        serve(_ -> feed(""));
        crawl.define(new Tracked.Definition(source(every(60)), true), now);
        asked.clear();
        advance(Duration.ofMinutes(5), _ -> feed(""));
        assertThat(asked).isEmpty();
        crawl.define(new Tracked.Definition(source(every(60)), false), now);
        advance(Duration.ofMinutes(2), _ -> feed(""));
        assertThat(asked).isNotEmpty();
        assertThat(crawl.remove("a", FEED.getHost()::equals)).singleElement().isInstanceOf(Effect.Untrack.class);
    }

    @Test
    void whatAPausedSourceHasNamedWaitsUntilItIsResumed() {
        define(every(60));
        crawl.define(new Tracked.Definition(source(every(60)), true), now);
        found("https://a.example/one");
        found("https://b.example/two");
        serve(_ -> html("Hello"));
        assertThat(asked).isEmpty();
        crawl.define(new Tracked.Definition(source(every(60)), false), now);
        serve(_ -> html("Hello"));
        assertThat(published()).containsExactlyInAnyOrder("https://a.example/one", "https://b.example/two");
    }

    @Test
    void whatARemovedSourceHasNamedIsNotAskedFor() {
        define(every(60));
        found("https://a.example/one");
        found("https://b.example/two");
        found(entry("https://b.example/three", "other"));
        assertThat(crawl.remove("a", _ -> true)).extracting(effect -> ((Effect.Untrack) effect).key())
                .contains("entry/https://a.example/one", "entry/https://b.example/two")
                .doesNotContain("entry/https://b.example/three");
        serve(_ -> html("Hello"));
        assertThat(published()).containsExactly("https://b.example/three");
        define(every(60));
        found("https://a.example/one");
        serve(_ -> html("Hello"));
        assertThat(published()).contains("https://a.example/one");
    }

    @Test
    void aPageAsFeedLeadsToTheFeedThatItNames() {
        define(every(60));
        serve(url -> url.contains("robots")
                ? new Missing(404)
                : url.equals(FEED.toString())
                        ? html("<link rel='alternate' type='application/rss+xml' href='/real.xml'>")
                        : feed(ITEM));
        assertThat(asked).contains("https://a.example/real.xml");
        assertThat(lastPoll().url()).isEqualTo(URI.create("https://a.example/real.xml"));
    }

    @Test
    void anotherInstanceGoesOnWhereThisOneWas() {
        define(every(60));
        found("https://b.example/waiting");
        serve(url -> url.contains("robots")
                ? new Missing(404)
                : url.contains("b.example") ? new ServerError(500) : feed(ITEM));
        var written = effects.stream()
                .filter(Effect.Track.class::isInstance)
                .map(Effect.Track.class::cast)
                .map(track -> Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(track.tracked()), Tracked.class))
                .toList();
        var other = new Crawl("parley", POLITE, new Random(2), Optional.empty());
        var all = new ArrayList<Tracked>(written);
        all.addFirst(new Tracked.Definition(source(every(60)), false));
        other.restore(all, now);
        assertThat(other.due(now).jobs()).isEmpty();
        assertThat(other.ledger().entriesWaiting()).isEqualTo(crawl.ledger().entriesWaiting()).isPositive();
        assertThat(other.found(entry("https://b.example/waiting", "a"), now)).isEmpty();
    }

    @Test
    void aFeedThatHasMovedToAnotherHostIsAskedByTheInstanceThatHasThatHost() {
        var other = new Crawl("parley", POLITE, new Random(2), Optional.empty());
        var moved = URI.create("https://b.example/new.xml");
        Function<String, FetchOutcome> server = url -> url.contains("robots")
                ? new Missing(404)
                : url.equals(FEED.toString())
                        ? new Redirected(moved, true)
                        : url.equals(moved.toString()) ? feed(ITEM) : html("Hello");
        define(every(60));
        var there = new ArrayList<String>();
        for (int second = 0; second < 200; second++, now = now.plusSeconds(1)) {
            var found = new ArrayList<>(turn(crawl, server, asked));
            found.addAll(turn(other, server, there));
            for (var entry : found)
                effects.addAll((entry.url().getHost().equals("b.example") ? other : crawl).found(entry, now));
        }
        assertThat(asked).containsExactly("https://a.example/robots.txt", FEED.toString());
        assertThat(there).filteredOn(moved.toString()::equals).hasSizeGreaterThan(1);
        assertThat(there).contains("https://b.example/one");
        assertThat(lastPoll().url()).isEqualTo(moved);
        assertThat(lastPoll().failures()).isZero();
        assertThat(lastPoll().found()).isEqualTo(1);
    }

    @Test
    void whatAnApiWasAskedForIsNotAskedForAgainByWhoeverTakesOver() {
        var terms = new Terms(null, null, null, false, true);
        var api = new Source.TranscriptApi("api", "https://a.example/t/{id}", List.of("1"),
                Map.of("x-api-key", new Secret("env:KEY")), terms);
        var definition = new Tracked.Definition(api, false);
        effects.addAll(crawl.define(definition, now));
        answer(_ -> new Missing(404));
        now = now.plus(POLITE);
        var turn = crawl.due(now);
        assertThat(turn.jobs()).hasSize(1);
        effects.addAll(turn.effects());
        var other = new Crawl("parley", POLITE, new Random(2), Optional.empty());
        other.restore(List.of(definition, lastEntry()), now);
        assertThat(other.define(definition, now)).isEmpty();
        for (int hour = 0; hour < 100; hour++, now = now.plusSeconds(3600))
            assertThat(other.due(now).jobs()).isEmpty();
    }
}
