package dev.parley.processor.dedupe.actor;

import static dev.parley.processor.dedupe.actor.Documents.document;
import static dev.parley.processor.dedupe.actor.Documents.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.LedgerPage;
import dev.parley.model.Standing;
import dev.parley.processor.dedupe.definition.Library;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorsTest {
    private static final String TALK = words("talk", 0, 600);

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 })
    void endWithTheStandingsOfTheDefinitionWhateverTheSchedule(long seed) {
        var random = new Random(seed);
        var documents = randomDocuments(random, 70);
        var simulation = new Simulation(seed, 1 + (int) (seed % 8));
        for (var document : documents) {
            simulation.arrive(document);
            simulation.run(random.nextInt(60));
        }
        simulation.settle();
        assertThat(Definition.roots(simulation.published.values())).isEqualTo(Definition.expected(documents));
        assertGroupsAreWhole(simulation);
        assertBalanced(simulation, documents.size());
    }

    /** Schedules in which a root left its member, or the evidence for it, while the answer was under way. */
    @ParameterizedTest
    @CsvSource({ "90, 7, 1", "92, 4, 1", "101, 6, 1", "101, 11, 1", "98, 5, 3", "98, 6, 3", "106, 1, 3", "106, 9, 3",
            "121, 8, 3" })
    void nobodyWaitsForEvidenceForEver(long set, long seed, int shards) {
        var documents = Documents.random(set, 80);
        var random = new Random(seed);
        var simulation = new Simulation(seed, shards);
        for (var document : documents) {
            simulation.arrive(document);
            simulation.run(random.nextInt(60));
        }
        simulation.settle();
        assertThat(Definition.roots(simulation.published.values())).isEqualTo(Definition.expected(documents));
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 5 })
    void versionsDoNotDependOnOrderOrShards(int shards) {
        var documents = randomDocuments(new Random(99), 50);
        assertThat(run(documents, 3, shards).published).isEqualTo(run(documents.reversed(), 4, 3).published);
    }

    @Test
    void theSameEventAgainChangesNothing() {
        var documents = randomDocuments(new Random(5), 20);
        var simulation = run(documents, 1, 2);
        var before = Map.copyOf(simulation.pages);
        long delivered = simulation.delivered();
        documents.forEach(simulation::arrive);
        simulation.settle();
        assertThat(simulation.pages).isEqualTo(before);
        assertThat(simulation.delivered() - delivered).isEqualTo(documents.size());
    }

    @Test
    void aRejectedEventCountsOnceAndAContentTakenBackLeavesNothing() {
        var simulation = new Simulation(1, 2);
        var document = document(1, 0, 0, TALK);
        simulation.arrive(Arrival.of("event", document));
        simulation.arrive(document(2, 1, 0, TALK));
        simulation.settle();
        assertThat(simulation.version(2).standing()).isInstanceOf(Standing.DuplicateOf.class);
        simulation.arrive(new Arrival("event", document.id(), "test", document.provenance().fetched(), null));
        simulation.settle();
        assertThat(simulation.published).containsOnlyKeys(DocumentId.of(Simulation.locator(2)));
        assertThat(simulation.published.values())
                .allMatch(d -> d.standing().equals(Standing.ORIGINAL) && d.copies() == 0);
        assertThat(total(simulation)).isEqualTo(new Tally(1, 0, 0, 1));
    }

    @Test
    void anEventThatCanBeReadAtLastIsRejectedNoMore() {
        var simulation = new Simulation(1, 2);
        var document = document(1, 0, 0, TALK);
        simulation.arrive(new Arrival("event", document.id(), "test", document.provenance().fetched(), null));
        simulation.arrive(document(2, 1, 0, TALK));
        simulation.settle();
        assertThat(simulation.accepted).isEmpty();
        simulation.arrive(Arrival.of("event", document));
        simulation.arrive(Arrival.of("event", document));
        simulation.settle();
        assertThat(simulation.accepted).containsExactly("event");
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void aForgottenDocumentIsAsIfItHadNeverBeenWheneverThatIsSaid(long seed) {
        var random = new Random(seed);
        var documents = randomDocuments(random, 50);
        var gone = documents.stream()
                .map(Document::id)
                .filter(id -> random.nextInt(4) == 0)
                .collect(Collectors.toSet());
        var simulation = new Simulation(seed, 1 + (int) (seed % 4));
        var wishes = new ArrayList<>(gone);
        for (var document : documents) {
            simulation.arrive(document);
            if (random.nextInt(3) == 0 && !wishes.isEmpty())
                simulation.forget(wishes.removeLast());
            simulation.run(random.nextInt(60));
        }
        wishes.forEach(simulation::forget);
        simulation.settle();
        var left = documents.stream().filter(document -> !gone.contains(document.id())).toList();
        assertThat(simulation.published).isEqualTo(run(left, seed, 3).published);
        assertThat(simulation.forgotten.keySet()).isEqualTo(documents.stream()
                .filter(document -> gone.contains(document.id()))
                .map(Simulation::event)
                .collect(Collectors.toSet()));
        assertThat(total(simulation).rejected()).isEqualTo(simulation.forgotten.size());
        assertBalanced(simulation, (int) documents.stream().map(Simulation::event).distinct().count());
    }

    @Test
    void whatIsSentAgainIsPublishedAnewAndComesToTheSameEnd() {
        var documents = randomDocuments(new Random(6), 30);
        var simulation = run(documents, 1, 2);
        var before = Map.copyOf(simulation.published);
        simulation.published.clear();
        documents.forEach(document -> simulation.arrive(Arrival.of(Simulation.event(document), document).again()));
        simulation.settle();
        assertThat(simulation.published).isEqualTo(before);
    }

    @Test
    void anEarlierOneThatArrivesLateTakesOver() {
        var simulation = new Simulation(2, 3);
        for (int i = 1; i < 30; i++)
            simulation.arrive(document(i, 100 + i, 0, words("site" + i + "x", 0, 8) + " " + TALK));
        simulation.settle();
        simulation.arrive(document(0, 1, 0, TALK));
        simulation.settle();
        var original = simulation.version(0);
        assertThat(original.standing()).isEqualTo(Standing.ORIGINAL);
        assertThat(original.copies()).isEqualTo(29);
        assertThat(original.alsoIn()).extracting(copy -> copy.locator().value())
                .startsWith("folder:test/1.txt", "folder:test/2.txt")
                .hasSize(20);
    }

    @Test
    void fiveHundredNearCopiesNewestFirstSettleInAFewGathersEach() {
        var simulation = new Simulation(3, 4);
        for (int i = 500; i > 0; i--)
            simulation.arrive(document(i, i, 0, words("site" + i + "x", 0, 8) + " " + TALK));
        simulation.settle();
        assertThat(simulation.published.values()).filteredOn(d -> d.standing().equals(Standing.ORIGINAL)).hasSize(1);
        assertThat(simulation.delivered()).isLessThan(500 * 250);
    }

    @Test
    void answersThatChangeNothingHaveNoDocumentRead() {
        var simulation = afterTwelveWithAPhraseInCommon(8); // of so many shards each names whoever shares one anchor
        long answers = simulation.gathers();
        long reads = simulation.reads();
        simulation.arrive(withThePhrase(0));
        simulation.settle();
        assertThat(simulation.gathers() - answers).as("its own, and one for each of the others").isGreaterThan(12);
        assertThat(simulation.reads() - reads).as("of the new one alone").isLessThan(5);
        assertThat(simulation.published.values()).allMatch(d -> d.standing().equals(Standing.ORIGINAL));
    }

    @Test
    void whoSharesTooLittleIsNotEvenNamed() {
        var simulation = afterTwelveWithAPhraseInCommon(2);
        long answers = simulation.gathers();
        simulation.arrive(withThePhrase(0));
        simulation.settle();
        assertThat(simulation.gathers() - answers).as("one of each shard").isEqualTo(2);
    }

    /** Of such lengths that the shards name some of those that have the phrase, and some name none. */
    @ParameterizedTest
    @ValueSource(ints = { 2, 3, 4 })
    void aDoubtWhoSharesEnoughIsDispelledByFullAnswers(int shards) {
        var documents = new ArrayList<Document>();
        for (int i = 0; i < 60; i++) {
            var phrase = words("phrase" + i / 2 + "x", 0, 30 + i);
            documents.add(document(i, 200 - i, 0, words("own" + i + "x", 0, 800) + " " + phrase));
        }
        var simulation = run(documents, 7, shards);
        assertThat(simulation.doubts()).isPositive();
        assertThat(Definition.roots(simulation.published.values())).isEqualTo(Definition.expected(documents));
    }

    private static Simulation afterTwelveWithAPhraseInCommon(int shards) {
        var simulation = new Simulation(4, shards);
        for (int i = 1; i <= 12; i++)
            simulation.arrive(withThePhrase(i));
        simulation.settle();
        return simulation;
    }

    /** The earlier the lower its number. */
    private static Document withThePhrase(int number) {
        return document(number, number, 0, words("own" + number + "x", 0, 600) + " " + words("phrase", 0, 30));
    }

    private static Simulation run(List<Document> documents, long seed, int shards) {
        var simulation = new Simulation(seed, shards);
        documents.forEach(simulation::arrive);
        simulation.settle();
        return simulation;
    }

    /** New documents, and revisions of some. */
    private static List<Document> randomDocuments(Random random, int count) {
        var library = new Library(random.nextLong());
        var documents = new ArrayList<Document>();
        for (int i = 0; i < count; i++)
            documents.add(document(random.nextInt(4) == 0 ? random.nextInt(count) : i, random.nextInt(5_000),
                    random.nextInt(3) == 0 ? 1 + random.nextInt(28) : 0, library.next()));
        Collections.shuffle(documents, random);
        return documents;
    }

    private static void assertGroupsAreWhole(Simulation simulation) {
        var members = simulation.published.values()
                .stream()
                .collect(Collectors.groupingBy(Definition::root, Collectors.counting()));
        members.forEach((root, count) -> {
            var version = simulation.version(root);
            assertThat(version.copies()).isEqualTo(count.intValue() - 1);
            assertThat(version.alsoIn()).hasSize(Math.min(20, count.intValue() - 1));
        });
    }

    private static void assertBalanced(Simulation simulation, int raw) {
        assertThat(simulation.pages.values()).allMatch(LedgerPage::balances).allMatch(page -> page.waiting() == 0);
        assertThat(total(simulation).raw()).isEqualTo(raw);
        assertThat(total(simulation).fresh()).isEqualTo(simulation.published.size());
    }

    private static Tally total(Simulation simulation) {
        return simulation.pages.values()
                .stream()
                .map(p -> new Tally(p.fresh(), p.revised(), p.unchanged(), p.rejected()))
                .reduce(Tally.NONE, Tally::plus);
    }
}
