package dev.parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchOutcome.Missing;
import dev.parley.ingest.fetch.Headers;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.source.Terms;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

    @ParameterizedTest
    @CsvSource({ "404, true", "410, true", "403, true", "500, false" })
    void aTranscriptThatCannotBeHadGivesWayToAnotherThatTheFeedNames(int status, boolean withinTwoHours) {
        define(every(86_400 * 30));
        Function<String, FetchOutcome> server = url -> url.contains("robots")
                ? new Missing(404)
                : url.equals(FEED.toString())
                        ? feed(inTwoForms())
                        : url.endsWith(".vtt")
                                ? refusal(status)
                                : ok("application/srt", "1\n00:00:00,500 --> 00:00:05,000\nWelcome.\n");
        advance(Duration.ofHours(2), Duration.ofSeconds(20), server);
        assertThat(published()).hasSize(withinTwoHours ? 1 : 0);
        advance(Duration.ofDays(5), Duration.ofMinutes(5), server);
        assertThat(published()).containsExactly("podcast:tag:1");
        assertThat(asked).contains("https://cdn.example/1.srt").doesNotContain("https://cdn.example/1.es.srt");
    }

    @Test
    void aTranscriptInAnotherLanguageThanTheShowSaysWhichAndGivesWayToNoThird() {
        define(every(86_400));
        serve(url -> url.contains("robots")
                ? new Missing(404)
                : url.equals(FEED.toString())
                        ? feed("<language>en</language><item><title>One</title><guid>tag:1</guid>"
                                + "<podcast:transcript url='https://cdn.example/1.de.srt' type='application/srt' language='de'/>"
                                + "<podcast:transcript url='https://cdn.example/1.fr.vtt' type='text/vtt' language='fr-CA'/></item>")
                        : ok("text/vtt", "WEBVTT"));
        var raw = effects.stream()
                .filter(Effect.Publish.class::isInstance)
                .map(effect -> ((Effect.Publish) effect).raw())
                .toList();
        assertThat(raw).singleElement().satisfies(one -> assertThat(one.hints().language()).isEqualTo("fr-CA"));
        assertThat(effects).filteredOn(Effect.Find.class::isInstance)
                .allSatisfy(find -> assertThat(((Effect.Find) find).entry().others()).isNull());
    }

    @Test
    void aTranscriptThatComesWithinTheHourIsPreferred() {
        define(every(86_400 * 30));
        var start = now;
        advance(Duration.ofHours(3), Duration.ofSeconds(20),
                url -> url.contains("robots")
                        ? new Missing(404)
                        : url.equals(FEED.toString())
                                ? feed(inTwoForms())
                                : now.isBefore(start.plusSeconds(600)) ? new Missing(404) : ok("text/vtt", "WEBVTT"));
        assertThat(asked).contains("https://cdn.example/1.vtt").doesNotContain("https://cdn.example/1.srt");
        assertThat(published()).containsExactly("podcast:tag:1");
    }

    private static FetchOutcome refusal(int status) {
        return switch (status) {
            case 403 -> new FetchOutcome.Refused(status, new Headers(Map.of()), "");
            case 500 -> new FetchOutcome.ServerError(status);
            default -> new Missing(status);
        };
    }

    private static String inTwoForms() {
        return "<language>en</language><item><title>One</title><link>https://a.example/1</link><guid isPermaLink='false'>tag:1</guid>"
                + transcript("1.es.srt", "application/srt", "es") + transcript("1.srt", "application/srt", "en")
                + transcript("1.vtt", "text/vtt", "en") + "</item>";
    }

    private static String transcript(String name, String type, String language) {
        return "<podcast:transcript xmlns:podcast='https://podcastindex.org/namespace/1.0' url='https://cdn.example/"
                + name + "' type='" + type + "' language='" + language + "'/>";
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
