package dev.parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.fetch.NameService;
import dev.parley.ingest.source.Secret;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.source.Terms;
import dev.parley.ingest.web.Status;
import dev.parley.ingest.web.Text;
import dev.parley.ingest.web.WebServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptApiTest {
    private static final Duration HOURS = Duration.ofHours(6);

    private WebServer web;
    private Follower follower;

    @BeforeEach
    void start() throws IOException {
        web = WebServer.start();
        follower = new Follower(NameService.SYSTEM, Duration.ofSeconds(30));
    }

    @AfterEach
    void stop() {
        follower.close();
        web.close();
    }

    @Test
    void aTranscriptIsFetchedWithTheKeyAndWhatIsSaidOfCreditsIsShown() {
        web.route("/transcripts/abc",
                new Text("text/markdown", "**Ada Byron:** Hello", Map.of("X-Credits-Remaining", "41")));
        ask("abc");
        assertThat(follower.published()).singleElement().satisfies(raw -> {
            assertThat(raw.contentType()).isEqualTo("text/markdown");
            assertThat(raw.locator().value()).isEqualTo(web.url("/transcripts/abc").toString());
        });
        assertThat(follower.entry().reason()).isEqualTo("x-credits-remaining: 41");
        assertThat(web.hits("/transcripts/abc").getFirst().header("X-api-key")).isEqualTo("s3cret");
        assertThat(web.hits("/robots.txt").getFirst().headers()).doesNotContainKey("X-api-key");
        assertThat(follower.entry().toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(ints = { 401, 402, 404, 429, 500, 502 })
    void aRequestThatFailsIsNotRepeatedIntoACharge(int status) {
        web.route("/transcripts/abc", new Status(status));
        ask("abc");
        assertThat(web.hits("/transcripts/abc")).hasSize(1);
        assertThat(follower.entry().status()).isNotEqualTo(EntryState.Status.WAITING);
        assertThat(follower.entry().reason()).startsWith(Integer.toString(status));
    }

    private void ask(String id) {
        var api = new Source.TranscriptApi("api", web.url("/transcripts/") + "{id}", List.of(id),
                Map.of("x-api-key", new Secret("env:KEY")), new Terms(null, null, null, true, true));
        follower.follow(api).pass(HOURS);
    }
}
