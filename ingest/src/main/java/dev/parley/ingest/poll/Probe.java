package dev.parley.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.ingest.feed.FeedDiscovery;
import dev.parley.ingest.feed.FeedOutcome;
import dev.parley.ingest.feed.FeedReader;
import dev.parley.ingest.fetch.Allowance;
import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchOutcome.Fetched;
import dev.parley.ingest.fetch.FetchRequest;
import dev.parley.ingest.fetch.Fetcher;
import dev.parley.ingest.robots.Robots;
import dev.parley.ingest.sitemap.SitemapOutcome;
import dev.parley.ingest.sitemap.SitemapReader;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.source.Terms;
import dev.parley.ingest.url.CanonicalUrl;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at an address once and says what following it would do; publishes nothing. Sends two requests, for the rules and for the
 * address itself, and as many where it redirects to.
 *
 * @param product our token in robots rules
 */
public record Probe(Fetcher fetcher, String product, boolean allowPrivate) {
    /**
     * What was seen.
     *
     * @param facts a line for each
     * @param wanted what would be fetched, in order
     * @param failure why nothing can be had there; null if something can
     */
    public record Report(List<String> facts, List<URI> wanted,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String failure) {
        static Report seen(List<String> facts, List<URI> wanted) {
            return new Report(facts, wanted, null);
        }

        static Report failed(List<String> facts, String reason) {
            return new Report(facts, List.of(), reason);
        }
    }

    public Report look(URI url) {
        return look(url, allowPrivate ? Allowance.of(url) : Allowance.NONE, 0, new ArrayList<>());
    }

    private Report look(URI url, Allowance allowance, int hops, List<String> facts) {
        var address = Robots.address(url);
        var rules = new JobRunner(fetcher, Map.of())
                .run(new Job.FetchRobots("", FetchRequest.of(address).with(allowance).withMaxBody(Robots.MAX_BYTES)));
        var robots = Robots.of(address, rules, product);
        facts.add("rules: " + address + ": " + Reasons.of(rules) + "; this address is "
                + (robots.allows(url) ? "allowed" : "forbidden"));
        robots.crawlDelay().ifPresent(delay -> facts.add("pause asked for: " + delay.toSeconds() + " s"));
        if (!robots.allows(url))
            return Report.failed(facts, robots.isReached() ? Reasons.ROBOTS : Reasons.NO_ROBOTS + Reasons.of(rules));
        var outcome = fetcher.fetch(FetchRequest.of(url).with(allowance));
        facts.add("answer: " + Reasons.of(outcome));
        return switch (outcome) {
            case Fetched fetched -> answer(url, fetched, facts);
            case FetchOutcome.Redirected(var to, _) -> CanonicalUrl.toFetch(to)
                    .filter(_ -> hops < FoundEntry.MAX_HOPS)
                    .map(target -> look(target, allowance, hops + 1, facts))
                    .orElseGet(() -> Report.failed(facts, Reasons.CIRCLE));
            default -> Report.failed(facts, Reasons.of(outcome));
        };
    }

    private Report answer(URI url, Fetched fetched, List<String> facts) {
        facts.add("type: " + fetched.headers().contentType() + ", " + fetched.body().length + " bytes");
        if (FeedReader.read(url, fetched.headers().contentType(),
                fetched.body()) instanceof FeedOutcome.Read(var feed)) {
            facts.add((feed.lenient() ? "an ill-formed feed: " : "a feed: ") + feed.title() + ", "
                    + feed.entries().size() + " entries");
            var source = new Source.Feed("probe", url, Terms.STANDARD);
            var now = Instant.EPOCH;
            var news = new FeedEntries(source, PollState.fresh("probe", url, url, now), feed, now).news();
            long whole = news.stream().filter(found -> found.effect() instanceof Effect.Publish).count();
            if (whole > 0)
                facts.add("taken from the feed itself, since they have no page: " + whole);
            return Report.seen(facts, urls(news));
        }
        return page(url, fetched, facts);
    }

    private Report page(URI url, Fetched fetched, List<String> facts) {
        switch (SitemapReader.read(url, fetched.body())) {
            case SitemapOutcome.Pages(var pages) when !pages.isEmpty() -> {
                facts.add("a sitemap of " + pages.size() + " pages");
                return Report.seen(facts, pages.stream().map(SitemapOutcome.Page::url).toList());
            }
            case SitemapOutcome.Index(var sitemaps) when !sitemaps.isEmpty() -> {
                facts.add("an index of " + sitemaps.size() + " sitemaps");
                return Report.seen(facts, sitemaps);
            }
            default -> {
                var feeds = FeedDiscovery.find(url, new String(fetched.body(), UTF_8));
                facts.add(feeds.isEmpty() ? "a page that names no feed" : "a page that names feeds: " + feeds);
                var reserved = new Pages(product).reservations(fetched).stated();
                if (feeds.isEmpty() && !reserved.isEmpty())
                    return Report.failed(facts, Reasons.RESERVED + reserved
                            + "; a source with `obeyReservations: false` takes it none the less");
                return Report.seen(facts, feeds.isEmpty() ? List.of(url) : feeds.subList(0, 1));
            }
        }
    }

    private static List<URI> urls(List<News> news) {
        return news.stream()
                .map(News::effect)
                .filter(Effect.Find.class::isInstance)
                .map(effect -> ((Effect.Find) effect).entry().url())
                .toList();
    }
}
