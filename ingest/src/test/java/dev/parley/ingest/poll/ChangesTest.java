package dev.parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchOutcome.Missing;
import dev.parley.ingest.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of a source's word that its entries have changed. */
class ChangesTest extends CrawlScene {
    private static final Instant IMPORT = Instant.parse("2026-01-10T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void timesAtWhichAFeedWasMadeFetchNothingAgain() {
        define(every(600));
        advance(HOUR, server(() -> atom(times(now))));
        assertThat(pages()).containsExactly("https://b.example/0", "https://b.example/1", "https://b.example/2");
    }

    @Test
    void timesAtWhichASitemapWasMadeFetchNothingAgain() {
        effects.addAll(crawl.define(new Tracked.Definition(new Source.Sitemap("a", FEED, every(600)), false), now));
        advance(HOUR, server(() -> sitemap(times(now))));
        assertThat(pages()).containsExactly("https://b.example/0", "https://b.example/1", "https://b.example/2");
    }

    @Test
    void ofEntriesThatCameTogetherTheOneThatHasChangedIsFetchedAgain() {
        define(every(600));
        advance(HOUR, server(() -> atom(times(IMPORT))));
        asked.clear();
        advance(HOUR, server(() -> atom(List.of(IMPORT, IMPORT.plusSeconds(7), IMPORT.plusSeconds(5_000)))));
        assertThat(pages()).containsExactly("https://b.example/2");
    }

    private Function<String, FetchOutcome> server(Supplier<FetchOutcome> list) {
        return url -> url.contains("robots")
                ? new Missing(404)
                : url.equals(FEED.toString()) ? list.get() : html("Hello");
    }

    private List<String> pages() {
        return asked.stream().filter(url -> url.matches("https://b.example/\\d")).toList();
    }

    /** It takes a while to make a list. */
    private static List<Instant> times(Instant first) {
        return List.of(first, first.plusMillis(3), first.plusSeconds(7));
    }

    private static FetchOutcome atom(List<Instant> times) {
        return ok("application/atom+xml",
                IntStream.range(0, times.size())
                        .mapToObj(i -> "<entry><id>urn:" + i + "</id><link href='https://b.example/" + i
                                + "'/><updated>" + times.get(i) + "</updated></entry>")
                        .collect(Collectors.joining("", "<feed xmlns='http://www.w3.org/2005/Atom'>", "</feed>")));
    }

    private static FetchOutcome sitemap(List<Instant> times) {
        return ok("application/xml", IntStream.range(0, times.size())
                .mapToObj(
                        i -> "<url><loc>https://b.example/" + i + "</loc><lastmod>" + times.get(i) + "</lastmod></url>")
                .collect(Collectors.joining("", "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
                        "</urlset>")));
    }
}
