package dev.parley.processor.dedupe.related;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.ContentHash;
import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument.Related.Kind;
import dev.parley.model.Form;
import dev.parley.model.Locator;
import dev.parley.model.Person;
import dev.parley.model.Provenance;
import dev.parley.model.Published;
import dev.parley.model.Section;
import dev.parley.model.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TiesTest {
    private static final Person GUEST = new Person("Ada Byron", Person.Role.GUEST);
    private static final Person HOST = new Person("Charles Babbage", Person.Role.HOST);

    @Test
    void quotesFromAShowThatNamesItsHostCiteTheTalkWithHim() {
        var talk = document(null, Published.UNKNOWN, List.of(GUEST, HOST), List.of(), List.of());
        var source = new Statement.CitedSource("Difference Hour with Charles Babbage", null);
        var quotes = document(null, Published.UNKNOWN, List.of(GUEST), List.of(),
                List.of(Statement.quote("Ada BYRON", null, source, "It weaves.")));
        assertThat(links(quotes, talk)).containsExactly(Kind.CITES);
        assertThat(links(talk, quotes)).isEmpty();
    }

    @Test
    void theNameOfAHostEndsWhereWordsGoOnWithoutCapitals() {
        var talk = document(null, Published.UNKNOWN, List.of(GUEST, HOST), List.of(), List.of());
        for (var title : List.of("Talking by the river, with Charles Babbage", "With Charles Babbage on engines"))
            assertThat(links(quotes(title, null), talk)).as(title).containsExactly(Kind.CITES);
    }

    @Test
    void aYearIsOfTheTalkThatIsCited() {
        var early = document(null, Published.on(LocalDate.of(1842, 5, 1)), List.of(GUEST, HOST), List.of(), List.of());
        var late = document(null, Published.on(LocalDate.of(1843, 5, 1)), List.of(GUEST, HOST), List.of(), List.of());
        var undated = document(null, Published.UNKNOWN, List.of(GUEST, HOST), List.of(), List.of());
        var quotes = quotes("Difference Hour with Charles Babbage", 1843);
        assertThat(links(quotes, early)).isEmpty();
        assertThat(links(quotes, late)).containsExactly(Kind.CITES);
        assertThat(links(quotes, undated)).containsExactly(Kind.CITES);
        assertThat(links(quotes("Difference Hour with Charles Babbage", null), early)).containsExactly(Kind.CITES);
    }

    @Test
    void firstNamesAgreeByChance() {
        var people = List.of(new Person("Charles", Person.Role.HOST), new Person("Ada", Person.Role.GUEST));
        var sections = List.of(new Section("What is your favourite programming language?", 2));
        var talk = document(null, Published.on(LocalDate.of(2026, 1, 10)), people, sections, List.of());
        assertThat(Ties.of(talk)).isEmpty();
    }

    @Test
    void namesInScriptsWithoutCapitalsNeedNoBlank() {
        var people = List.of(new Person("王小明", Person.Role.HOST), new Person("李华", Person.Role.GUEST));
        var talk = document(null, Published.on(LocalDate.of(2026, 1, 10)), people, List.of(), List.of());
        assertThat(links(talk, talk)).containsExactly(Kind.SAME_INTERVIEW);
    }

    @Test
    void aShowNamedAfterItsGuestIsNoHost() {
        var source = new Statement.CitedSource("Engines with Ada Byron", null);
        var quotes = document(null, Published.UNKNOWN, List.of(GUEST), List.of(),
                List.of(Statement.quote("Ada Byron", null, source, "It weaves.")));
        assertThat(Ties.of(quotes)).isEmpty();
    }

    @Test
    void aQuotedTitleAndAHeadingOfAnotherAccountTellOfOneEvent() {
        var post = document("Ada Byron: 'The Engine Weaves Algebraical Patterns'", Published.UNKNOWN, List.of(GUEST),
                List.of(), List.of());
        var list = document(null, Published.UNKNOWN, List.of(GUEST),
                List.of(new Section("1. The engine weaves algebraical patterns", 2)), List.of());
        assertThat(links(post, list)).containsExactly(Kind.SAME_EVENT);
    }

    @Test
    void shortHeadingsAndOtherGuestsTellNothing() {
        var sections = List.of(new Section("The Future of Engines", 2),
                new Section("What comes after the difference engine?", 2));
        var one = document(null, Published.UNKNOWN, List.of(GUEST), sections.subList(0, 1), List.of());
        var other = document(null, Published.UNKNOWN, List.of(new Person("Mary Somerville", Person.Role.GUEST)),
                sections, List.of());
        assertThat(links(one, document(null, Published.UNKNOWN, List.of(GUEST), sections, List.of()))).isEmpty();
        assertThat(links(other, document(null, Published.UNKNOWN, List.of(GUEST), sections, List.of()))).isEmpty();
    }

    @Test
    void oneHostOneGuestAndOneDayAreOneInterview() {
        var day = Published.on(LocalDate.of(2026, 1, 10));
        var talk = document(null, day, List.of(HOST, GUEST), List.of(), List.of());
        assertThat(links(talk, talk)).containsExactly(Kind.SAME_INTERVIEW);
        assertThat(links(talk,
                document(null, Published.on(LocalDate.of(2026, 1, 11)), List.of(HOST, GUEST), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    @Timeout(30)
    void aBoardOfThousandsOfVoicesAndHeadingsIsDoneInGoodTime() {
        var guests = IntStream.range(0, 20_000).mapToObj(i -> new Person("Guest " + i, Person.Role.GUEST)).toList();
        var headings = IntStream.range(0, 20_000)
                .mapToObj(i -> new Section("What number " + i + " has to say", 2))
                .toList();
        assertThat(Ties.of(document(null, Published.UNKNOWN, guests, headings, List.of()))).hasSize(64);
    }

    private static Document quotes(String title, @Nullable Integer year) {
        return document(null, Published.UNKNOWN, List.of(GUEST), List.of(),
                List.of(Statement.quote("Ada Byron", null, new Statement.CitedSource(title, year), "It weaves.")));
    }

    /** What the first is told of the second. */
    private static List<Kind> links(Document seeker, Document other) {
        var offered = Ties.of(other).stream().filter(Tie::offered).map(Tie::key).toList();
        return Ties.of(seeker)
                .stream()
                .filter(Tie::sought)
                .filter(tie -> offered.contains(tie.key()))
                .map(Tie::kind)
                .toList();
    }

    private static Document document(@Nullable String title, Published published, List<Person> people,
            List<Section> sections, List<Statement> statements) {
        var locator = new Locator("folder:test/a.txt");
        return new Document(1, DocumentId.of(locator), locator, Form.ARTICLE, title, "en", published, null, null,
                people, List.of(), sections, statements, "text", 1, ContentHash.of("text"), 1,
                new Provenance("test", Instant.EPOCH, "text/plain", Map.of()));
    }
}
