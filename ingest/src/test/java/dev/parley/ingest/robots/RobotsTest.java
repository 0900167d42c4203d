package dev.parley.ingest.robots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.Headers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
    private static final URI ADDRESS = URI.create("https://example.org/robots.txt");

    @Test
    void theLongestMatchWins() {
        var robots = robots("User-agent: *\nDisallow: /\nAllow: /talks/\nDisallow: /talks/*.pdf$");
        assertThat(allows(robots, "/talks/a")).isTrue();
        assertThat(allows(robots, "/talks/a.pdf")).isFalse();
        assertThat(allows(robots, "/other")).isFalse();
    }

    @Test
    void groupsForUsAreMergedAndWinOverTheOneForAll() {
        var robots = robots(
                "User-agent: *\nDisallow: /\n\nUser-agent: Parley\nDisallow: /a\n\nUser-agent: parley\nDisallow: /b");
        assertThat(allows(robots, "/c")).isTrue();
        assertThat(allows(robots, "/a")).isFalse();
        assertThat(allows(robots, "/b")).isFalse();
    }

    @Test
    void crawlDelayIsObeyedUpToACap() {
        assertThat(robots("User-agent: *\nCrawl-delay: 7").crawlDelay()).contains(Duration.ofSeconds(7));
        assertThat(robots("User-agent: *\nDisallow:").crawlDelay()).isEmpty();
    }

    @Test
    void missingRulesAllowAllAndUnreachableOnesForbidAll() {
        assertThat(allows(of(new FetchOutcome.Missing(404)), "/a")).isTrue();
        assertThat(allows(of(new FetchOutcome.Refused(403, Headers.NONE, "")), "/a")).isTrue();
        for (var outcome : List.of(new FetchOutcome.ServerError(500),
                new FetchOutcome.Failed(FetchOutcome.Failure.TIMEOUT, ""))) {
            assertThat(allows(of(outcome), "/a")).isFalse();
            assertThat(of(outcome).kept()).isLessThan(Robots.KEPT);
        }
    }

    @Test
    void reservationsAreReadFromHeadersAndMetaForAllAndForUs() {
        var headers = new Headers(Map.of("x-robots-tag", List.of("noarchive, nofollow", "otherbot: noindex"),
                "tdm-reservation", List.of("1")));
        assertThat(
                Reservations
                        .of(headers, "<html><meta name=\"parley\" content=\"noai\"><meta name='robots' content='all'>",
                                "parley")
                        .stated())
                .containsExactlyInAnyOrder("noarchive", "noai", "tdm-reservation");
        assertThat(Reservations.of(Headers.NONE, "<p>noarchive", "parley").stated()).isEmpty();
    }

    @Test
    void aPauseOfMoreThanFiveMinutesCountsAsFiveMinutes() {
        var robots = robots("User-agent: *\nCrawl-delay: 3600\nDisallow: /closed");
        assertThat(allows(robots, "/talks/a")).isTrue();
        assertThat(allows(robots, "/closed")).isFalse();
        assertThat(robots.crawlDelay()).contains(Duration.ofMinutes(5));
    }

    @Test
    void anAnswerWithoutABodyAllowsAll() {
        assertThat(allows(of(new FetchOutcome.Accepted(204)), "/a")).isTrue();
    }

    @Test
    void ofRulesThatAreCutTheLastLineDoesNotCount() {
        var robots = of(new FetchOutcome.TooLarge(new Headers(Map.of("content-type", List.of("text/plain"))),
                "User-agent: *\nDisallow: /closed/\nDisallow: /".getBytes(UTF_8), 1_000_000));
        assertThat(allows(robots, "/closed/a")).isFalse();
        assertThat(allows(robots, "/open")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "<meta name=robots content=noarchive>", "<META CONTENT='noarchive' NAME='robots'>",
                    "<meta name=\"robots\" content=\"max-image-preview:large, noarchive\">" })
    void reservationsAreReadHoweverTheyAreWritten(String element) {
        assertThat(Reservations.of(Headers.NONE, element, "parley").stated()).containsExactly("noarchive");
        var header = new Headers(Map.of("x-robots-tag", List.of("max-snippet:-1, noarchive")));
        assertThat(Reservations.of(header, "", "parley").stated()).containsExactly("noarchive");
        assertThat(Reservations.of(Headers.NONE, "<meta data-name='robots' content='noarchive'>", "parley").stated())
                .isEmpty();
    }

    private static boolean allows(Robots robots, String path) {
        return robots.allows(ADDRESS.resolve(path));
    }

    private static Robots robots(String text) {
        return of(new FetchOutcome.Fetched(new Headers(Map.of("content-type", List.of("text/plain"))),
                text.getBytes(UTF_8)));
    }

    private static Robots of(FetchOutcome outcome) {
        return Robots.of(ADDRESS, outcome, "parley");
    }
}
