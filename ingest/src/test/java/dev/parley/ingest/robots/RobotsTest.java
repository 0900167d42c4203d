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
