package dev.parley.processor.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Published;
import dev.parley.model.Trend;
import dev.parley.model.Trend.Tally;
import dev.parley.processor.trend.TrendRow.Point;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrendTableTest {
    private static final Tally ONE = new Tally(1, 0, 0);
    private final TrendDriver driver = new TrendDriver();
    private int number;

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void weeksAndMonthsAddUpDays() {
        send("2026-06-01", "a.org", "looms");
        send("2026-06-07", "b.org", "looms");
        send("2026-06-08", "b.org", "yarn");
        assertThat(row("looms", Grain.WEEK).points()).extracting(Point::on).containsExactly("2026-W23");
        assertThat(row("looms", Grain.MONTH).points()).singleElement().satisfies(point -> {
            assertThat(point.documents()).isEqualTo(2);
            assertThat(point.sources()).isEqualTo(2);
            assertThat(point.share()).isEqualTo(0.667);
            assertThat(point.behind()).containsExactlyInAnyOrder(Documents.id(1), Documents.id(2));
        });
    }

    @Test
    void aPeriodThatTheQueryCutsIsComparedWithAsMuchOfEverything() {
        send("2026-06-01", "a.org", "yarn");
        send("2026-06-02", "a.org", "yarn");
        send("2026-06-20", "a.org", "looms");
        var query = new TrendQuery("looms", null, false, LocalDate.of(2026, 6, 15), null, Grain.MONTH);
        assertThat(table().rows(query)).singleElement()
                .satisfies(row -> assertThat(row.points()).extracting(Point::share).containsExactly(1.0));
    }

    @Test
    void coarseDatesCountInTotalsThatAreAsCoarse() {
        driver.send(Documents.of(1, Published.in(YearMonth.of(2026, 6)), "a.org", List.of("looms"), List.of()));
        driver.send(Documents.of(2, Published.in(Year.of(2026)), "a.org", List.of("looms"), List.of()));
        assertThat(row("looms", Grain.DAY).points()).isEmpty();
        assertThat(row("looms", Grain.DAY).coarse()).isEqualTo(2);
        assertThat(row("looms", Grain.MONTH).points()).extracting(Point::on).containsExactly("2026-06");
        assertThat(row("looms", Grain.MONTH).coarse()).isEqualTo(1);
    }

    @Test
    void datesThatCannotBeDoNotCountButAreNumbered() {
        send("3000-01-01", "a.org", "looms");
        send("2026-06-01", "a.org", "looms");
        var row = row("looms", Grain.DAY);
        assertThat(row.documents()).isEqualTo(1);
        assertThat(row.implausible()).isEqualTo(1);
        assertThat(row.last()).isEqualTo("2026-06-01");
        assertThat(table().latest()).contains(LocalDate.of(2026, 6, 1));
    }

    @Test
    void whoSpeaksOfWhat() {
        driver.send(Documents.of(1, Published.on(LocalDate.of(2026, 6, 1)), "a.org", List.of("looms"), List.of("Ada")));
        driver.send(Documents.of(2, Published.on(LocalDate.of(2026, 6, 2)), "a.org", List.of("yarn"), List.of("Joe")));
        var query = new TrendQuery(null, "ADA", false, null, null, Grain.DAY);
        assertThat(table().rows(query)).singleElement().satisfies(row -> {
            assertThat(row.topic()).isEqualTo("looms");
            assertThat(row.person()).isEqualTo("Ada");
            assertThat(row.first()).isEqualTo("2026-06-01");
        });
    }

    @Test
    void whatEarlierCodeCountedByYearAddsUpWithItsMonths() {
        var year = spoken("2026", Map.of("2026-06-01", ONE.plus(ONE), "2026-06-02", ONE), Map.of("Ada", 2, "ADA", 1));
        var june = spoken("2026-06", Map.of("2026-06-01", ONE, "2026-06-02", Tally.NONE.minus(ONE)), Map.of("ADA", 2));
        var query = new TrendQuery(null, "Ada", false, null, null, Grain.DAY);
        assertThat(new TrendTable(List.of(june, year)).rows(query)).singleElement().satisfies(row -> {
            assertThat(row.person()).isEqualTo("ADA");
            assertThat(row.documents()).isEqualTo(3);
            assertThat(row.last()).isEqualTo("2026-06-01");
            assertThat(row.points()).singleElement().extracting(Point::documents).isEqualTo(3);
        });
    }

    private static Trend spoken(String period, Map<String, Tally> on, Map<String, Integer> names) {
        return new Trend.OfPerson(Trend.OfPerson.SCHEMA, "looms", "ada", period, new TreeMap<>(names),
                new TreeMap<>(on));
    }

    @Test
    void aRiseNeedsSeveralDocumentsOfSeveralSources() {
        for (int day = 1; day <= 28; day++)
            send("2026-06-%02d".formatted(day), "a.org", "yarn");
        for (int i = 0; i < 4; i++)
            send("2026-06-29", "a.org", "looms");
        assertThat(Rising.in(table(), TrendQuery.ALL)).isEmpty();
        send("2026-06-29", "b.org", "looms");
        assertThat(Rising.in(table(), TrendQuery.ALL)).extracting(Rising.Rise::topic).containsExactly("looms");
    }

    @Test
    void whatRoseUntilADayIsTold() {
        for (int day = 1; day <= 30; day++)
            send("2026-06-%02d".formatted(day), "a.org", "yarn");
        for (int i = 0; i < 4; i++)
            send("2026-06-29", i % 2 == 0 ? "a.org" : "b.org", "looms");
        var until = new TrendQuery(null, null, false, null, LocalDate.of(2026, 6, 29), Grain.DAY);
        assertThat(Rising.in(table(), until)).extracting(Rising.Rise::topic).containsExactly("looms");
        assertThat(Rising.in(table(), TrendQuery.ALL)).isEmpty();
    }

    @Test
    void aDocumentOfTomorrowHidesNothingThatRoseLately() {
        for (int day = 1; day <= 28; day++)
            send("2026-06-%02d".formatted(day), "a.org", "yarn");
        for (int i = 0; i < 4; i++)
            send("2026-06-27", i % 2 == 0 ? "a.org" : "b.org", "looms");
        for (int i = 0; i < 4; i++)
            send("2026-06-29", i % 2 == 0 ? "a.org" : "b.org", "wool");
        send("2026-06-30", "a.org", "yarn");
        assertThat(Rising.in(table(), TrendQuery.ALL)).isEmpty();
        assertThat(Rising.lately(table(), 3)).extracting(Rising.Rise::topic).containsExactly("wool");
        assertThat(Rising.lately(table(), 4)).extracting(Rising.Rise::topic).containsExactly("looms", "wool");
    }

    @Test
    void whatCountsForATopicIsAsInItsRow() {
        send("3000-01-01", "a.org", "looms");
        send("2026-06-01", "a.org", "looms");
        send("2026-06-02", "a.org", "yarn");
        driver.send(Documents.of(++number, Published.in(Year.of(2026)), "a.org", List.of("looms"), List.of()));
        assertThat(table().documents()).isEqualTo(Map.of("looms", 2, "yarn", 1));
        assertThat(row("looms", Grain.DAY).documents()).isEqualTo(2);
    }

    @Test
    void aSparklineIsAsHighAsItsHighestPeriod() {
        send("2026-06-01", "a.org", "looms");
        for (int i = 0; i < 8; i++)
            send("2026-06-03", "a.org", "looms");
        assertThat(Sparkline.of(row("looms", Grain.DAY), Grain.DAY, LocalDate.of(2026, 6, 3), 4)).isEqualTo(" ▁ █");
    }

    @Test
    void theOrderOfTheTrendsDoesNotMatter() {
        for (int day = 1; day <= 9; day++)
            send("2026-06-0" + day, day % 2 == 0 ? "a.org" : "b.org", day % 3 == 0 ? "looms" : "yarn");
        var shuffled = new ArrayList<Trend>(driver.trends().values());
        Collections.shuffle(shuffled, new Random(7));
        assertThat(new TrendTable(shuffled).rows(TrendQuery.ALL)).isEqualTo(table().rows(TrendQuery.ALL));
    }

    private void send(String day, String site, String topic) {
        driver.send(Documents.of(++number, Published.on(LocalDate.parse(day)), site, List.of(topic), List.of()));
    }

    private TrendTable table() {
        return new TrendTable(driver.trends().values());
    }

    private TrendRow row(String topic, Grain by) {
        var rows = table().rows(new TrendQuery(topic, null, false, null, null, by));
        return Optional.of(rows).filter(r -> r.size() == 1).map(List::getFirst).orElseThrow();
    }
}
