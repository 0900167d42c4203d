package dev.parley.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.search.Summary;
import dev.parley.model.DocumentId;
import dev.parley.model.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetersTest {
    @Test
    void aDocumentThatComesAgainIsNotStale() {
        try (var meters = new Meters()) {
            meters.put(of(Instant.now().minus(Duration.ofHours(5))), false);
            assertThat(meters.scraped()).contains("parley_freshness_seconds_count 0");
            meters.put(of(Instant.now()), true);
            assertThat(meters.scraped()).contains("parley_freshness_seconds_count 1",
                    "parley_stage_seconds_count{stage=\"walk\"} 1");
        }
    }

    /** They need no credentials to be counted. */
    @Test
    void methodsThatSomebodyMakesUpAreOneFigure() {
        try (var meters = new Meters()) {
            for (int i = 0; i < 20; i++)
                meters.request("X" + i, 401, Duration.ofMillis(1));
            assertThat(meters.scraped())
                    .contains("parley_http_requests_seconds_count{method=\"other\",status=\"401\"} 20")
                    .doesNotContain("method=\"X");
        }
    }

    private static Summary of(Instant fetched) {
        return new Summary(new DocumentId("ygjouywiscui2q7x"), "folder:seeds/a.txt", Form.TRANSCRIPT, null, null,
                List.of(), "seeds", null, List.of(), Summary.Kind.ORIGINAL, null, 0, 10, null, fetched, Instant.now());
    }
}
