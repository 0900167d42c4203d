package dev.parley.processor.dedupe.actor;

import static dev.parley.processor.dedupe.actor.Documents.document;
import static dev.parley.processor.dedupe.actor.Documents.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.EnrichedDocument;
import dev.parley.model.Standing;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes naive matching quadratic, in a small form; the benchmark {@code CrowdBenchmark} runs the full one. */
class BadInputTest {
    private static final String TALK = words("talk", 0, 600);

    /** Messages a document: what a plain duplicate takes, and some room. */
    private static final int BOUND = 60;

    @Test
    void manyExactCopiesNewestFirstAreToldTogether() {
        var simulation = newestFirst(600, i -> TALK);
        assertOneGroup(simulation, 600);
        assertThat(simulation.delivered()).isLessThan(600L * BOUND);
    }

    @Test
    void nearCopiesNewestFirstSettleInAFewGathersEach() {
        var simulation = newestFirst(500, i -> words("site" + i + "x", 0, 8) + " " + TALK);
        assertOneGroup(simulation, 500);
        assertThat(simulation.gathers()).isLessThan(500 * 40);
    }

    @Test
    void manyDocumentsOfTheSameThreeWordsAreCopiesWhereTheyAreTheSameAndElseTooShortToTell() {
        assertOneGroup(newestFirst(1_000, i -> "just three words"), 1_000);
        var spelt = newestFirst(1_000, i -> "just three" + " ".repeat(1 + i) + "words");
        assertThat(spelt.published.values()).allMatch(d -> d.standing().equals(Standing.ORIGINAL));
        assertThat(spelt.delivered()).isLessThan(1_000L * BOUND);
    }

    @Test
    void aDocumentOfMegabytesIsMatchedLikeAnyOther() {
        var random = new Random(1);
        var talk = Stream.generate(() -> "w" + random.nextInt(40_000)).limit(720_000).collect(Collectors.joining(" "));
        assertThat(talk.length()).isGreaterThan(4_500_000);
        var simulation = newestFirst(3,
                i -> i == 2 ? talk.substring(1_000_000, 1_020_000) : "edition " + i + ": " + talk);
        assertThat(simulation.version(1).copies()).isEqualTo(2);
        assertThat(simulation.version(2).standing()).isInstanceOf(Standing.ExcerptOf.class);
        assertThat(simulation.version(3).standing()).isInstanceOf(Standing.DuplicateOf.class);
    }

    static Stream<String> alphabets() {
        return Stream.of("人工智能的真正瓶颈是验证而不是想法我们今天谈这个问题", "人間の知能を模倣する機械について今日は話しましょう",
                "คอขวดที่แท้จริงคือการตรวจสอบไม่ใช่ความคิด");
    }

    @ParameterizedTest
    @MethodSource("alphabets")
    void scriptsWithoutSpacesAreMatchedLikeAnyOther(String letters) {
        var random = new Random(7);
        var talk = letters(letters, random, 1_500);
        var simulation = newestFirst(4, i -> switch (i) {
            case 1 -> talk;
            case 2 -> letters(letters, random, 20) + "。" + talk;
            case 3 -> talk.substring(300, 700);
            default -> letters(letters, random, 1_500);
        });
        assertThat(simulation.version(1).copies()).isEqualTo(2);
        assertThat(simulation.version(2).standing()).isInstanceOf(Standing.DuplicateOf.class);
        assertThat(simulation.version(3).standing()).isInstanceOf(Standing.ExcerptOf.class);
        assertThat(simulation.version(4)).extracting(EnrichedDocument::standing).isEqualTo(Standing.ORIGINAL);
    }

    @Test
    void oneWordRepeatedIsACopyOnlyOfTheSameText() {
        var simulation = newestFirst(20, i -> "verification ".repeat(i % 2 == 0 ? 5_000 : 4_000 + i));
        assertThat(simulation.published.values()).filteredOn(d -> d.standing().equals(Standing.ORIGINAL)).hasSize(11);
    }

    @Test
    void emptyTextsAreCopiesOfTheFirst() {
        assertOneGroup(newestFirst(50, i -> ""), 50);
    }

    private static String letters(String alphabet, Random random, int count) {
        return random.ints(count, 0, alphabet.length())
                .mapToObj(i -> alphabet.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static Simulation newestFirst(int count, IntFunction<String> text) {
        var simulation = new Simulation(count, 4);
        for (int i = count; i > 0; i--) {
            simulation.arrive(document(i, i, 0, text.apply(i)));
            simulation.run(20);
        }
        simulation.settle();
        assertThat(simulation.published).hasSize(count);
        return simulation;
    }

    private static void assertOneGroup(Simulation simulation, int size) {
        assertThat(simulation.version(1).standing()).isEqualTo(Standing.ORIGINAL);
        assertThat(simulation.version(1).copies()).isEqualTo(size - 1);
        assertThat(IntStream.rangeClosed(2, size).mapToObj(i -> simulation.version(i).standing()))
                .allMatch(standing -> standing instanceof Standing.DuplicateOf);
    }
}
