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
    private static final Instant NOW = Instant.parse("2026-11-20T10:15:30Z");

    @Test
    void anAddressThatIsCutIsNoLink() throws Exception {
        assertThat(feed("https://example.org/talk")).contains("rel=\"via\" href=\"https://example.org/talk\"");
        assertThat(feed("https://example.org/" + "a".repeat(279) + "…")).doesNotContain("via");
    }

    /** Readers show what is updated as unread. */
    @Test
    void anEntryIsUpdatedWhenItsContentIsAndNotWhenACopyComes() throws Exception {
        assertThat(feed("https://example.org/talk", NOW.plusSeconds(3600), List.of()))
                .contains("A talk</title><updated>" + NOW + "</updated>");
    }

    @Test
    void theSummarySaysWhenItWasSaidAndByWhom() throws Exception {
        assertThat(feed("https://example.org/talk", NOW, List.of("Ada Byron")))
                .contains("<summary>2026-11, 10 words, Ada Byron</summary>");
        assertThat(feed("https://example.org/talk")).contains("<summary>2026-11, 10 words</summary>");
    }

    private static String feed(String locator) throws Exception {
        return feed(locator, NOW, List.of());
    }

    private static String feed(String locator, Instant appended, List<String> people) throws Exception {
        var document = new Summary(new DocumentId("ygjouywiscui2q7x"), locator, Form.ARTICLE, "A talk", "2026-11",
                people, "seeds", null, List.of(), Summary.Kind.ORIGINAL, null, 0, 10, null, NOW, appended);
        return new String(
                AtomFeed.write("http://localhost", "/feeds/topics/looms.xml", "looms", "Looms", List.of(document)),
                UTF_8);
    }
}
