package dev.parley.processor.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.ContentHash;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Published;
import dev.parley.model.Standing;
import dev.parley.model.Trend;
import dev.parley.model.Trend.OfTopic;
import dev.parley.model.Trend.Tally;
import dev.parley.model.TrendKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrendStageTest {
    private static final Published JUNE_2 = Published.on(LocalDate.of(2017, 6, 2));
    private final TrendDriver driver = new TrendDriver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aBackFillCountsOnTheDayOfTheEvent() {
        driver.send(Documents.of(1, JUNE_2, "a.org", List.of("engines"), List.of("Ada Byron")));
        assertThat(topic("engines", "2017-06-02")).isEqualTo(new OfTopic(1, "engines", "2017-06-02", new Tally(1, 0, 0),
                new TreeMap<>(Map.of("a.org", 1)), List.of(Documents.id(1))));
        assertThat(driver.trends()).containsKeys(TrendKey.of(TrendKey.ALL, "2017-06-02"),
                new TrendKey("engines", "2017-06", "ada byron"));
    }

    @Test
    void aRevisionTakesAwayWhatItReplaces() {
        driver.send(Documents.of(1, JUNE_2, "a.org", List.of("engines", "looms"), List.of("Ada Byron")));
        driver.send(Documents.of(1, JUNE_2, "a.org", List.of("looms"), List.of("Ada Byron")));
        assertThat(driver.trends().keySet()).extracting(TrendKey::topic).containsOnly("looms", TrendKey.ALL);
    }

    @Test
    void whatTurnsOutToBeACopyCountsNoMore() {
        var copy = Documents.of(1, JUNE_2, "a.org", List.of("engines"), List.of());
        driver.send(copy);
        driver.send(Documents.standing(copy, new Standing.DuplicateOf(Documents.id(2), 1, 1, 1, 9)));
        assertThat(driver.trends()).isEmpty();
    }

    @Test
    void aForgottenDocumentCountsNoMore() {
        driver.send(Documents.of(1, JUNE_2, "a.org", List.of("engines"), List.of("Ada Byron")));
        driver.send(Documents.id(1), null);
        assertThat(driver.trends()).isEmpty();
    }

    @Test
    void spellingsOfOneNameAreOnePerson() {
        driver.send(Documents.of(1, JUNE_2, "a.org", List.of("engines"), List.of("Łukasz Kaiser", "lukasz kaiser")));
        driver.send(Documents.of(2, JUNE_2, "a.org", List.of("engines"), List.of("Lukasz KAISER")));
        var person = (Trend.OfPerson) driver.trends().get(new TrendKey("engines", "2017-06", "lukasz kaiser"));
        assertThat(Objects.requireNonNull(person).on()).isEqualTo(Map.of("2017-06-02", new Tally(2, 0, 0)));
        assertThat(person.names().keySet()).containsExactly("Lukasz KAISER", "lukasz kaiser", "Łukasz Kaiser");
    }

    @Test
    void vowelsThatAreMarksTellNamesApart() {
        driver.send(Documents.of(1, JUNE_2, "a.org", List.of("engines"),
                List.of("विमल शर्मा", "विमला शर्मा", "ジョン", "ション", "สมชัย", "สมชาย")));
        assertThat(driver.trends().values()).filteredOn(Trend.OfPerson.class::isInstance).hasSize(6);
    }

    @Test
    void pointsAndNuktasDoNot() {
        driver.send(Documents.of(1, JUNE_2, "a.org", List.of("engines"), List.of("מֹשֶׁה", "משה", "ज़ाकिर", "जाकिर")));
        assertThat(driver.trends().values()).filteredOn(Trend.OfPerson.class::isInstance).hasSize(2);
    }

    @Test
    void aRevisionOfAnUndatedDocumentIsNoNews() {
        var document = Documents.of(1, Published.UNKNOWN, "a.org", List.of("engines"), List.of());
        var first = new EnrichedDocument.Revision(Instant.parse("2026-11-01T10:00:00Z"), ContentHash.of("before"));
        driver.send(new EnrichedDocument(document.document(), document.standing(), document.topics(), List.of(), "1",
                List.of(first), null, List.of(), 0, List.of()));
        assertThat(topic("engines", "2026-11-01").tally()).isEqualTo(new Tally(1, 1, 0));
        assertThat(driver.trends()).doesNotContainKey(TrendKey.of("engines", "2026-11-20"));
    }

    @Test
    void anUndatedDocumentCountsOnTheDayOfItsFetchAndIsMarked() {
        driver.send(Documents.of(1, Published.UNKNOWN, "a.org", List.of("engines"), List.of()));
        assertThat(topic("engines", "2026-11-20").tally()).isEqualTo(new Tally(1, 1, 0));
    }

    @Test
    void aMonthCountsAsAMonthOnly() {
        driver.send(Documents.of(1, Published.in(YearMonth.of(2026, 11)), "a.org", List.of("engines"), List.of()));
        assertThat(topic("engines", "2026-11").tally()).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void datesThatCannotBeAreMarked() {
        driver.send(Documents.of(1, Published.on(LocalDate.of(1066, 10, 14)), "a.org", List.of("war"), List.of()));
        driver.send(Documents.of(2, Published.on(LocalDate.of(3000, 1, 1)), "a.org", List.of("war"), List.of()));
        assertThat(topic("war", "1066-10-14").tally()).isEqualTo(new Tally(1, 0, 1));
        assertThat(topic("war", "3000-01-01").tally()).isEqualTo(new Tally(1, 0, 1));
    }

    @Test
    void aDayIsADayInUtc() {
        var late = Published.at(OffsetDateTime.parse("2017-06-02T22:30:00-07:00"));
        driver.send(Documents.of(1, late, "a.org", List.of("engines"), List.of()));
        assertThat(topic("engines", "2017-06-03").tally()).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void namesOfAnyLengthCount() {
        var name = "Ada ".repeat(20_000);
        for (int number = 1; number <= 2; number++)
            driver.send(Documents.of(number, JUNE_2, name, List.of("engines"), List.of(name)));
        assertThat(topic("engines", "2017-06-02").sources().values()).containsExactly(2);
        assertThat(driver.trends().values()).filteredOn(Trend.OfPerson.class::isInstance).hasSize(1);
    }

    @Test
    void withoutNamedSpeakersTheGuestsSpeak() {
        driver.send(Documents.of(1, JUNE_2, "a.org", List.of("engines"), List.of()));
        assertThat(driver.trends()).containsKey(new TrendKey("engines", "2017-06", "grace hopper"));
    }

    private OfTopic topic(String topic, String on) {
        return (OfTopic) Objects.requireNonNull(driver.trends().get(TrendKey.of(topic, on)));
    }
}
