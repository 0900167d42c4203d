package dev.parley.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.poll.Tracked;
import dev.parley.model.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcePageTest {
    private static final Instant NOW = Instant.parse("2026-01-11T00:00:00Z");
    private static final Tracked DEFINITION = tracked("""
        {"record": "definition", "paused": false, "source": {"kind": "sitemap", "name": "news",
         "url": "https://a.example/index.xml", "terms": {"allowPrivate": false, "obeyReservations": true}}}""");

    private static final Tracked INDEX = poll("index.xml", 0, "null", "\"2026-01-10T00:00:00Z\"");
    private static final Tracked ONE = poll("one.xml", 0, "null", "\"2026-01-09T00:00:00Z\"");
    private static final Tracked MISSING = poll("two.xml", 3, "\"404: it is not there\"", "null");

    @Test
    void aSitemapThatFailsIsToldAlsoWhenTheIndexIsWell() {
        var page = SourcePage.of(List.of(DEFINITION, INDEX, ONE, MISSING), NOW).getFirst();
        assertThat(page.failures()).isEqualTo(3);
        assertThat(page.line()).contains("last success 2026-01-10T00:00:00Z")
                .endsWith("failed 3 times: https://a.example/two.xml: 404: it is not there");
    }

    @Test
    void whatIsWellHasNoFailure() {
        var page = SourcePage.of(List.of(DEFINITION, INDEX, ONE), NOW).getFirst();
        assertThat(page.lastFailure()).isNull();
        assertThat(page.line()).doesNotContain("failed");
    }

    private static Tracked poll(String path, int failures, String reason, String success) {
        return tracked(
                """
                    {"record": "poll", "source": "news", "home": "https://a.example/%1$s", "url": "https://a.example/%1$s",
                     "validators": {}, "etagLies": false, "unchanged": 0, "found": 0, "failures": %2$d, "lastFailure": %3$s, "lastSuccess": %4$s, "next": "2026-01-12T00:00:00Z",
                     "seen": "", "since": "2026-01-01T00:00:00Z"}"""
                        .formatted(path, failures, reason, success));
    }

    private static Tracked tracked(String json) {
        return Json.MAPPER.readValue(json, Tracked.class);
    }
}
