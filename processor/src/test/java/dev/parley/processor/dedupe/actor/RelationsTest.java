package dev.parley.processor.dedupe.actor;

import static dev.parley.processor.dedupe.actor.Documents.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.ContentHash;
import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument.Related;
import dev.parley.model.Form;
import dev.parley.model.Person;
import dev.parley.model.Provenance;
import dev.parley.model.Published;
import dev.parley.model.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelationsTest {
    private static final List<Person> BOTH = List.of(new Person("Charles Babbage", Person.Role.HOST),
            new Person("Ada Byron", Person.Role.GUEST));
    private static final String TALK = words("talk", 0, 600);
    private static final Document PART = document(1, BOTH, TALK);
    private static final Document SUMMARY = document(2, BOTH, words("summary", 0, 300));
    private static final Document WHOLE = document(3, List.of(), TALK + " " + words("more", 0, 1_200));

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void whatIsTiedToAnAbsorbedOriginalIsRelatedToTheRootOfItsGroup(long seed) {
        var simulation = new Simulation(seed, 1 + (int) seed % 4);
        for (var document : seed % 2 == 0 ? List.of(PART, SUMMARY, WHOLE) : List.of(WHOLE, SUMMARY, PART)) {
            simulation.arrive(document);
            simulation.run((int) seed * 3);
        }
        simulation.settle();
        assertThat(simulation.version(1).standing()).isInstanceOfSatisfying(Standing.ExcerptOf.class,
                excerpt -> assertThat(excerpt.of()).isEqualTo(WHOLE.id()));
        assertThat(simulation.version(2).related()).singleElement().satisfies(related -> {
            assertThat(related.of()).isEqualTo(WHOLE.id());
            assertThat(related.kind()).isEqualTo(Related.Kind.SAME_INTERVIEW);
        });
    }

    private static Document document(int number, List<Person> people, String text) {
        var locator = Simulation.locator(number);
        return new Document(1, DocumentId.of(locator), locator, Form.ARTICLE, null, "en",
                Published.on(LocalDate.of(2026, 1, 10)), null, null, people, List.of(), List.of(), List.of(), text, 1,
                ContentHash.of(text), 1,
                new Provenance("test", Documents.START.plusSeconds(number), "text/plain", Map.of()));
    }
}
