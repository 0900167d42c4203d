package dev.parley.app.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.search.Summary;
import dev.parley.model.DocumentId;
import dev.parley.model.Form;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtomFeedTest {
    @Test
    void anAddressThatIsCutIsNoLink() throws Exception {
        assertThat(feed("https://example.org/talk")).contains("rel=\"via\" href=\"https://example.org/talk\"");
        assertThat(feed("https://example.org/" + "a".repeat(279) + "…")).doesNotContain("via");
    }

    private static String feed(String locator) throws Exception {
        var now = Instant.parse("2026-11-20T10:15:30Z");
        var document = new Summary(new DocumentId("ygjouywiscui2q7x"), locator, Form.ARTICLE, "A talk", null, List.of(),
                "seeds", null, List.of(), Summary.Kind.ORIGINAL, null, 0, 10, null, now, now);
        return new String(
                AtomFeed.write("http://localhost", "/feeds/topics/looms.xml", "looms", "Looms", List.of(document)),
                UTF_8);
    }
}
