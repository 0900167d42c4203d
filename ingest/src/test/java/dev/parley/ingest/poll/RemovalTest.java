package dev.parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.fetch.FetchOutcome.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A removal as each instance learns of it, partition by partition. */
class RemovalTest extends CrawlScene {
    @Test
    void anInstanceThatHasOnlyTheHostsOfPagesLetsThemGo() {
        found("https://b.example/two");
        found(entry("https://b.example/three", "other"));
        assertThat(crawl.remove("a", "b.example"::equals))
                .isEqualTo(List.of(new Effect.Untrack("entry/https://b.example/two", "b.example")));
    }

    @Test
    void aSourceThatIsThereAgainKeepsWhatItNamesWhenTheWordComesLate() {
        define(every(60));
        found("https://b.example/two");
        assertThat(crawl.remove("a", "b.example"::equals)).isEmpty();
        serve(url -> url.contains("robots") ? new Missing(404) : html("Hello"));
        assertThat(published()).contains("https://b.example/two");
    }
}
