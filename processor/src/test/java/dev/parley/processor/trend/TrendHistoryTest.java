package dev.parley.processor.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Published;
import dev.parley.model.Standing;
import dev.parley.model.Trend;
import dev.parley.model.TrendKey;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;

/** Whatever happened to the documents, the trends are those of what is left of them. */
class TrendHistoryTest {
    private static final int DOCUMENTS = 30;

    /** What happens to one document: a new content, or, where there is none, that it is forgotten. */
    record Event(int number, Optional<EnrichedDocument> document) {}

    @Property(tries = 40)
    void trendsEqualARecountOfTheFinalDocuments(@ForAll("histories") List<Event> history) {
        try (var driver = new TrendDriver()) {
            history.forEach(event -> send(driver, event));
            assertThat(driver.trends()).isEqualTo(Recount.of(left(history)));
        }
    }

    @Property(tries = 10)
    void crashesThatUndoWhatWasNotCommittedChangeNothing(@ForAll("histories") List<Event> history,
            @ForAll Random random) {
        var driver = new TrendDriver();
        var committed = driver.commit();
        int next = 0;
        for (int i = 0; i < history.size(); i++) {
            send(driver, history.get(i));
            if (random.nextInt(5) == 0) {
                committed = driver.commit();
                next = i + 1;
            } else if (random.nextInt(20) == 0) {
                driver.close();
                driver = TrendDriver.after(committed);
                for (var event : history.subList(next, i + 1))
                    send(driver, event);
            }
        }
        assertThat(driver.trends()).isEqualTo(Recount.of(left(history)));
        driver.close();
    }

    @Property(tries = 20)
    void whatEarlierCodeCountedByYearAddsUpWithWhatIsCountedByMonth(@ForAll("histories") List<Event> before,
            @ForAll("histories") List<Event> after, @ForAll Grain by) {
        TrendDriver.Committed committed;
        try (var driver = new TrendDriver()) {
            before.forEach(event -> send(driver, event));
            committed = ByYear.of(driver.commit());
        }
        try (var driver = TrendDriver.after(committed)) {
            after.forEach(event -> send(driver, event));
            var recount = Recount.of(left(Stream.concat(before.stream(), after.stream()).toList()));
            assertThat(people(driver.trends().values(), by)).isEqualTo(people(recount.values(), by));
        }
    }

    @Test
    void whatEarlierCodeCountedUnderAnotherKeyIsTakenAwayThere() {
        var day = Published.on(LocalDate.of(2017, 6, 2));
        TrendDriver.Committed committed;
        try (var driver = new TrendDriver()) {
            driver.send(Documents.of(1, day, "a.org", List.of("engines"), List.of("विमला")));
            committed = withoutVowels(driver.commit());
        }
        try (var driver = TrendDriver.after(committed)) {
            driver.send(Documents.of(2, day, "a.org", List.of("engines"), List.of("विमल")));
            driver.send(Documents.id(1), null);
            assertThat(driver.trends())
                    .isEqualTo(Recount.of(List.of(Documents.of(2, day, "a.org", List.of("engines"), List.of("विमल")))));
        }
    }

    private static TrendDriver.Committed withoutVowels(TrendDriver.Committed committed) {
        var figures = new TreeMap<TrendKey, Trend>();
        for (var trend : committed.trends().values()) {
            var earlier = trend instanceof Trend.OfPerson p
                    ? new Trend.OfPerson(p.schema(), p.topic(), PersonKey.earlier(p.person()), p.period(), p.names(),
                            p.on())
                    : trend;
            figures.put(earlier.key(), earlier);
        }
        var stores = new TreeMap<>(committed.stores());
        stores.put("trend-figures",
                figures.entrySet().stream().map(e -> new KeyValue<Object, Object>(e.getKey(), e.getValue())).toList());
        return new TrendDriver.Committed(stores, figures);
    }

    private static List<TrendRow> people(Collection<Trend> trends, Grain by) {
        return new TrendTable(trends).rows(new TrendQuery(null, null, true, null, null, by));
    }

    private static void send(TrendDriver driver, Event event) {
        driver.send(Documents.id(event.number()), event.document().orElse(null));
    }

    /** The documents as they stand in the end. */
    private static Collection<EnrichedDocument> left(List<Event> history) {
        var left = new TreeMap<DocumentId, EnrichedDocument>();
        for (var event : history)
            event.document()
                    .ifPresentOrElse(d -> left.put(Documents.id(event.number()), d),
                            () -> left.remove(Documents.id(event.number())));
        return left.values();
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        return Arbitraries.integers().between(1, DOCUMENTS).flatMap(this::event).list().ofMinSize(1).ofMaxSize(120);
    }

    private Arbitrary<Event> event(int number) {
        return Combinators
                .combine(dates(), Arbitraries.of("a.org", "b.org"), some("engines", "looms", "war"),
                        some("Ada Byron", "ada byron", "Åda Byron", "J. M. Jacquard", "?"), standings())
                .as((date, site, topics, people, standing) -> Documents
                        .standing(Documents.of(number, date, site, topics, people), standing))
                .optional(0.8)
                .map(document -> new Event(number, document));
    }

    private static Arbitrary<Published> dates() {
        return Arbitraries.of(Published.UNKNOWN, Published.on(LocalDate.of(2017, 6, 2)),
                Published.on(LocalDate.of(2017, 6, 3)), Published.on(LocalDate.of(3000, 1, 1)),
                Published.on(LocalDate.of(2017, 5, 31)), Published.in(YearMonth.of(2017, 6)),
                Published.in(Year.of(2017)), Published.at(OffsetDateTime.parse("2017-06-03T00:30:00+02:00")));
    }

    private static Arbitrary<Standing> standings() {
        return Arbitraries.frequency(Tuple.of(4, Standing.ORIGINAL),
                Tuple.of(1, new Standing.DuplicateOf(Documents.id(99), 1, 1, 1, 9)),
                Tuple.of(1, new Standing.ExcerptOf(Documents.id(99), 1, 1, 1, 9)));
    }

    private static Arbitrary<List<String>> some(String... values) {
        return Arbitraries.of(values).list().uniqueElements().ofMaxSize(values.length);
    }
}
