package dev.parley.processor.normalise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Hints;
import dev.parley.model.Published;
import dev.parley.model.RawDocument;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a feed says of the date of a page. */
class HintedDatesTest {
    private static final String UNFILLED = "<meta property='article:published_time' content='1970-01-01T00:00:00+00:00'>";

    @Test
    void aPageWithoutADateHasTheTimeThatItsFeedStates() {
        assertThat(published("", "Tue, 05 Mar 2024 23:30:00 -0800"))
                .isEqualTo(Published.at(OffsetDateTime.parse("2024-03-05T23:30-08:00")));
    }

    @Test
    void aDateOfAFeedWhoseDayAndMonthCouldBeExchangedIsNone() {
        assertThat(published("", "03/04/2024")).isEqualTo(Published.UNKNOWN);
    }

    @Test
    void theZeroOfAClockIsNoDate() {
        assertThat(published(UNFILLED, "2024-03-05")).isEqualTo(Published.on(LocalDate.of(2024, 3, 5)));
        assertThat(published(UNFILLED, null)).isEqualTo(Published.UNKNOWN);
        assertThat(published("", "Wed, 31 Dec 1969 19:00:00 -0500")).isEqualTo(Published.UNKNOWN);
    }

    private static Published published(String head, @Nullable String hint) {
        var body = "<html><head><title>On looms</title>" + head + "</head><body><article><h1>On looms</h1>"
                + "<p>They weave, and most of them are slow, but not the one that was built by the river.</p>".repeat(5)
                + "</article></body></html>";
        var raw = Raw.of("page.html", body);
        return Raw.document(new RawDocument(raw.locator(), raw.source(), raw.fetched(), "text/html",
                body.getBytes(UTF_8), new Hints(null, List.of(), hint, null, null, null, null))).published();
    }
}
