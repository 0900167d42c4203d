package dev.parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.fetch.FetchOutcome.Missing;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.source.Terms;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which episodes of podcasts are taken, and which are one document. */
class EpisodesTest extends CrawlScene {
    @Test
    void anEpisodeIsWantedByTheAddressOfItsPage() {
        define(new Terms(null, null, "/interviews/", false, true));
        serve(url -> url.contains("robots")
                ? new Missing(404)
                : url.equals(FEED.toString())
                        ? feed(episode("https://a.example/interviews/1", "tag:1")
                                + episode("https://a.example/trailers/2", "tag:2"))
                        : ok("text/vtt", "WEBVTT"));
        assertThat(published()).containsExactly("podcast:tag:1");
    }

    private static String episode(String page, String guid) {
        return "<item><title>" + guid + "</title><link>" + page + "</link><guid isPermaLink='false'>" + guid
                + "</guid><podcast:transcript xmlns:podcast='https://podcastindex.org/namespace/1.0'"
                + " url='https://cdn.example/" + guid + ".vtt' type='text/vtt'/></item>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1                                    | 2
        trailer                              | 2
        2026-01-10                           | 2
        0f6f5a3e-7c1b-4a59-9a55-0b9f5c3d2e11 | 1
        5f1d7a84098811eab2f6e5c3a0d4b7c9     | 1
        https://shows.example/?p=7           | 1
        tag:shows.example,2026:7             | 1
        """)
    void aGuidTellsOfWhichShowItIsUnlessNobodyElseCanHaveIt(String guid, int documents) {
        for (var show : Set.of("a", "b"))
            effects.addAll(crawl.define(new Tracked.Definition(
                    new Source.Feed(show, URI.create("https://" + show + ".example/feed.xml"), every(60)), false),
                    now));
        serve(url -> url.contains("robots")
                ? new Missing(404)
                : url.endsWith("feed.xml")
                        ? feed("<item><title>One</title><guid isPermaLink='false'>" + guid
                                + "</guid><podcast:transcript xmlns:podcast='https://podcastindex.org/namespace/1.0'"
                                + " url='/one.vtt' type='text/vtt'/></item>")
                        : ok("text/vtt", "WEBVTT"));
        assertThat(published()).hasSize(2);
        assertThat(Set.copyOf(published())).hasSize(documents);
    }
}
