package dev.parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.source.Source;
import dev.parley.model.Absence;
import dev.parley.model.RawDocument;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a watched page that can't be found any more is gone. */
class GonePageTest extends CrawlScene {
    private static final URI PAGE = URI.create("https://a.example/about");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aPageMissingForThreeDaysIsGoneOnceAndThereAgainWhenItComesBack() {
        watch();
        pass(Duration.ofDays(2), new FetchOutcome.Missing(404));
        assertThat(events()).hasSize(1);
        pass(Duration.ofDays(3), new FetchOutcome.Missing(404));
        assertThat(events()).hasSize(2);
        assertThat(events().getLast().hints().absence()).isEqualTo(Absence.GONE);
        pass(Duration.ofDays(3), new FetchOutcome.Missing(404));
        assertThat(events()).hasSize(2);
        pass(Duration.ofDays(2), html("<p>Hello"));
        assertThat(events()).hasSize(3);
        assertThat(events().getLast().hints().absence()).isNull();
    }

    @Test
    void aPageThatComesBackInBetweenStartsAnew() {
        watch();
        pass(Duration.ofDays(2), new FetchOutcome.Missing(404));
        pass(Duration.ofDays(2), html("<p>Hello"));
        pass(Duration.ofDays(2), new FetchOutcome.Missing(404));
        assertThat(events()).hasSize(1);
    }

    private void watch() {
        effects.addAll(crawl.define(new Tracked.Definition(new Source.Page("about", PAGE, every(3600)), false), now));
        pass(Duration.ofHours(2), html("<p>Hello"));
        assertThat(events()).hasSize(1);
    }

    private void pass(Duration time, FetchOutcome page) {
        advance(time, MINUTE, url -> url.endsWith("robots.txt") ? new FetchOutcome.Missing(404) : page);
    }

    private List<RawDocument> events() {
        return effects.stream()
                .filter(Effect.Publish.class::isInstance)
                .map(effect -> ((Effect.Publish) effect).raw())
                .toList();
    }
}
