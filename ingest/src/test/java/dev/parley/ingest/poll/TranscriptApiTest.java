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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void aKeyThatIsMissingIsWaitedForAndCostsNothing(@TempDir Path folder) throws IOException {
        web.route("/transcripts/abc", new Text("text/markdown", "**Ada Byron:** Hello", Map.of()));
        var key = folder.resolve("key");
        ask("abc", new Secret("file:" + key));
        assertThat(web.hits("/transcripts/abc")).isEmpty();
        assertThat(follower.entry().status()).isEqualTo(EntryState.Status.WAITING);
        assertThat(follower.entry().reason()).isEqualTo("not asked: there is no file " + key);
        Files.writeString(key, "s3cret");
        follower.pass(HOURS);
        assertThat(follower.published()).hasSize(1);
    }

    private void ask(String id) {
        ask(id, new Secret("env:KEY"));
    }

    private void ask(String id, Secret key) {
        var api = new Source.TranscriptApi("api", web.url("/transcripts/") + "{id}", List.of(id),
                Map.of("x-api-key", key), new Terms(null, null, null, true, true));
        follower.follow(api).pass(HOURS);
    }
}
