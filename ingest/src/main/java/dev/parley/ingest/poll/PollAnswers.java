package dev.parley.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.ingest.feed.FeedDiscovery;
import dev.parley.ingest.feed.FeedOutcome;
import dev.parley.ingest.feed.FeedReader;
import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchOutcome.Fetched;
import dev.parley.ingest.sitemap.SitemapOutcome;
import dev.parley.ingest.sitemap.SitemapReader;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.url.CanonicalUrl;
import dev.parley.ingest.websub.Announcement;
import dev.parley.model.ContentHash;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the answer to a poll means: news, and what to remember. Redirects are the crawl's own matter. Pure but for the jitter. */
record PollAnswers(Schedule schedule, Pages pages) {
    /** A page is gone when it has been missing for so long, or says so. */
    static final Duration GONE_AFTER = Duration.ofDays(3);

    /** @param at where the answer came from: what is relative in it is relative to that (RFC 3986 §5.1.3) */
    List<Effect> effects(Source.Polled source, PollState state, URI at, FetchOutcome outcome, Instant now) {
        return switch (outcome) {
            case Fetched fetched -> fetched(source, state, at, fetched, now);
            case FetchOutcome.NotModified _ -> List.of(new Effect.Track(
                    state.notModified(now, schedule.afterSuccess(source.terms(), state.interval(), 0))));
            case FetchOutcome.Missing(int status) -> missing(source, state, status, now);
            default -> List.of(failed(state, Reasons.of(outcome), wait(source, state, outcome), now));
        };
    }

    /** A watched page that has had a content is gone, once. A page that comes back is published, whatever it says. */
    private List<Effect> missing(Source.Polled source, PollState state, int status, Instant now) {
        var outcome = new FetchOutcome.Missing(status);
        var missing = givenUp(state, state.missing(Reasons.of(outcome), now, now.plus(wait(source, state, outcome))));
        var since = Objects.requireNonNullElse(missing.goneSince(), now);
        boolean gone = status == 410 || !now.isBefore(since.plus(GONE_AFTER));
        if (!gone || !(source instanceof Source.Page) || state.contentHash() == null)
            return List.of(new Effect.Track(missing));
        var raw = RawDocument.gone(locator(state), source.name(), now.truncatedTo(ChronoUnit.MILLIS),
                source.terms().absence());
        return List.of(new Effect.Publish(raw), new Effect.Track(missing.withoutContent()));
    }

    private static Locator locator(PollState state) {
        return new Locator(String.valueOf(CanonicalUrl.of(state.home()).orElse(state.home())));
    }

    Effect failed(Source.Polled source, PollState state, String reason, Instant now) {
        return failed(state, reason, schedule.afterFailure(source.terms(), state.interval(), state.failures() + 1),
                now);
    }

    private static Effect failed(PollState state, String reason, Duration wait, Instant now) {
        return new Effect.Track(givenUp(state, state.failed(reason, now.plus(wait))));
    }

    /** An address that was moved to and keeps failing is given up for the source's own. */
    private static PollState givenUp(PollState before, PollState failed) {
        boolean giveUp = before.failures() >= 4 && !before.url().equals(before.home());
        return giveUp ? failed.movedTo(before.home()) : failed;
    }

    private Duration wait(Source.Polled source, PollState state, FetchOutcome outcome) {
        var usual = schedule.afterFailure(source.terms(), state.interval(), state.failures() + 1);
        if (!(outcome instanceof FetchOutcome.Throttled(_, var asked)) || asked.isEmpty())
            return usual;
        return asked.get().compareTo(usual) > 0 ? asked.get() : usual;
    }

    private List<Effect> fetched(Source.Polled source, PollState state, URI at, Fetched fetched, Instant now) {
        return switch (source) {
            case Source.Feed feed -> feed(feed, state, at, fetched, now);
            case Source.Sitemap sitemap -> sitemap(sitemap, state, at, fetched, now);
            case Source.Page page -> page(page, state, fetched, now);
        };
    }

    private List<Effect> feed(Source.Feed source, PollState state, URI at, Fetched fetched, Instant now) {
        return switch (FeedReader.read(at, fetched.headers().contentType(), fetched.body())) {
            case FeedOutcome.Read(var feed) -> {
                var announced = Announcement.of(state.url(), fetched.headers(), feed)
                        .<Effect>map(it -> new Effect.Announce(state, it));
                var read = read(source, state, fetched, new FeedEntries(source, state, feed, now).news(), now);
                yield Stream.concat(announced.stream(), read.stream()).toList();
            }
            case FeedOutcome.NoFeed(var reason) ->
                List.of(named(at, fetched).map(named -> moved(source, state, named, reason, now))
                        .orElseGet(() -> failed(source, state, reason, now)));
        };
    }

    /** The feed that a page names. */
    private static Optional<URI> named(URI page, Fetched fetched) {
        return FeedDiscovery.find(page, new String(fetched.body(), UTF_8))
                .stream()
                .flatMap(feed -> CanonicalUrl.toFetch(feed).stream())
                .filter(feed -> !feed.equals(page))
                .findFirst();
    }

    /** At once from the source's own address and the first time elsewhere; then as after failures, since pages may name each other. */
    private Effect moved(Source.Feed source, PollState state, URI named, String reason, Instant now) {
        var next = state.movedTo(named);
        if (state.url().equals(state.home()))
            return new Effect.Track(next.due(now));
        return state.failures() == 0
                ? new Effect.Track(next.failed(reason, now))
                : new Effect.Track(next.failed(reason,
                        now.plus(schedule.afterFailure(source.terms(), state.interval(), state.failures() + 1))));
    }

    private List<Effect> sitemap(Source.Sitemap source, PollState state, URI at, Fetched fetched, Instant now) {
        return switch (SitemapReader.read(at, fetched.body())) {
            case SitemapOutcome.Pages(var found) -> {
                var stamps = Stamps.of(found.stream().map(SitemapOutcome.Page::modified).flatMap(Stream::ofNullable));
                yield read(source, state, fetched,
                        found.stream().flatMap(page -> news(source, state, page, stamps, now).stream()).toList(), now);
            }
            case SitemapOutcome.Index(var parts) -> read(source, state, fetched,
                    parts.stream().flatMap(part -> part(state, at, part, now).stream()).toList(), now);
            case SitemapOutcome.NoSitemap(var reason) -> List.of(failed(source, state, reason, now));
        };
    }

    /** A sitemap speaks for its own host only (sitemaps.org, "Sitemap file location"): the source's, or where it has moved to. */
    private static Optional<News> part(PollState state, URI at, URI part, Instant now) {
        if (part.getHost() == null)
            return Optional.empty();
        var host = Tracked.authorityOf(part);
        boolean isHere = host.equals(state.authority());
        if (!isHere && !host.equals(Tracked.authorityOf(at)))
            return Optional.empty();
        var home = isHere ? part : atHome(state, part);
        return home.equals(state.home())
                ? Optional.empty()
                : Optional.of(
                        new News("part " + part, new Effect.Track(PollState.fresh(state.source(), home, part, now))));
    }

    /** What is known of a source lies with its own host, wherever it has moved to. */
    private static URI atHome(PollState state, URI part) {
        var query = part.getRawQuery() == null ? "" : "?" + part.getRawQuery();
        return URI
                .create(state.home().getScheme() + "://" + state.home().getRawAuthority() + part.getRawPath() + query);
    }

    /** None of what can't be fetched: sitemaps name mail addresses, too. */
    private static Optional<News> news(Source.Sitemap source, PollState state, SitemapOutcome.Page page, Stamps stamps,
            Instant now) {
        var hints = new Hints(page.title(), List.of(), page.published(), null, page.site(), page.url(), null);
        var stamp = stamps.stamp(page.modified());
        return CanonicalUrl.toFetch(page.url())
                .map(url -> new News(page.url() + "\n" + stamp, new Effect.Find(new FoundEntry(url, source.name(),
                        state.home(), source.terms(), hints, null, null, stamp, 0, now))));
    }

    private List<Effect> page(Source.Page source, PollState state, Fetched fetched, Instant now) {
        var hash = ContentHash.of(fetched.body()).value();
        if (hash.equals(state.contentHash()))
            return List.of(track(source, state, fetched, state.seen(), 0, now));
        var hints = new Hints(null, List.of(), null, null, null, state.url(), null);
        var page = pages.document(locator(state), source.name(), source.terms(), hints, fetched, now);
        if (page.isEmpty())
            return List.of(failed(source, state, Reasons.RESERVED + pages.reservations(fetched).stated(), now));
        return List.of(new Effect.Publish(page.get()), track(source, state, fetched, state.seen(), 1, now));
    }

    private List<Effect> read(Source.Polled source, PollState state, Fetched fetched, List<News> all, Instant now) {
        var shown = all.stream().filter(news -> news.matches(source.terms())).toList();
        var fresh = shown.stream().filter(news -> !state.seen().holds(news.key())).toList();
        var effects = new ArrayList<Effect>(fresh.stream().map(News::effect).toList());
        var seen = state.seen().with(shown.stream().map(News::key).toList());
        effects.add(track(source, state, fetched, seen, fresh.size(), now));
        return effects;
    }

    private Effect track(Source.Polled source, PollState state, Fetched fetched, Seen seen, long news, Instant now) {
        var wait = schedule.afterSuccess(source.terms(), state.interval(), news);
        return new Effect.Track(state.read(fetched.headers().validators(), ContentHash.of(fetched.body()).value(), seen,
                news, now, wait));
    }
}
