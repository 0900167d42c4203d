package dev.parley.processor.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Published;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates in numbers of which both can be the month mean what they mean where the page is from. */
class DayAndMonthTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        lang='en',    03/04/2024, 2024-03-04
        lang='en-US', 03/04/2024, 2024-03-04
        lang='en-GB', 03/04/2024, 2024-04-03
        lang='fr',    03/04/2024, 2024-04-03
        lang='pt-BR', 03/04/2024, 2024-04-03
        '',           03/04/2024, 2024-03-04
        '',           03.04.2024, 2024-04-03
        lang='fr',    03/24/2024, 2024-03-24
        """, quoteCharacter = '"')
    void whichIsTheMonthIsToldByTheLanguage(String language, String date, LocalDate expected) {
        var page = "<html " + language.replace("''", "")
                + "><head><title>On looms</title></head><body><article><h1>On looms</h1><p><time>" + date
                + "</time></p>"
                + "<p>They weave, and most of them are slow, but not the one that was built by the river.</p>".repeat(5)
                + "</article></body></html>";
        assertThat(Raw.document("page.html", page).published()).isEqualTo(Published.on(expected));
    }
}
