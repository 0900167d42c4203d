package dev.parley.processor.dedupe.actor;

import static dev.parley.processor.dedupe.actor.Documents.document;
import static dev.parley.processor.dedupe.actor.Documents.words;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Document;
import dev.parley.model.Standing;
import dev.parley.processor.dedupe.definition.Rules;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a shard that names nobody leaves open who shares enough. */
class DoubtTest {
    private static final int SHARDS = 2;
    private static final String QUOTED = words("quoted", 0, 300);

    /** It would stay an original if what the shards named at first were all. */
    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void aCopyIsFoundWhereOneOfTwoShardsIsSilent(long seed) {
        var own = IntStream.range(0, 10_000)
                .mapToObj(i -> words("own" + i + "x", 0, 24))
                .filter(DoubtTest::leavesADoubt)
                .findFirst()
                .orElseThrow();
        var documents = documents(own);
        var simulation = new Simulation(seed, SHARDS);
        documents.forEach(simulation::arrive);
        simulation.settle();
        assertThat(simulation.doubts()).isPositive();
        assertThat(Definition.roots(simulation.published.values())).isEqualTo(Definition.expected(documents));
        assertThat(simulation.version(9).standing()).isInstanceOf(Standing.DuplicateOf.class);
    }

    /** Eight that quote the same, so that its anchors are usable for nobody after them; then one with words of its own, and its copy. */
    private static List<Document> documents(String own) {
        var documents = new ArrayList<Document>();
        for (int i = 0; i < 8; i++)
            documents.add(document(i, i, 0, words("quoter" + i + "x", 0, 1_500) + " " + QUOTED));
        documents.add(document(8, 8, 0, first(own)));
        documents.add(document(9, 9, 0, copy(own)));
        return documents;
    }

    private static String first(String own) {
        return QUOTED + " " + own;
    }

    private static String copy(String own) {
        return first(own) + " the end";
    }

    /** Three shared anchors are enough and usable, two in one shard and one in the other. */
    private static boolean leavesADoubt(String own) {
        var anchors = anchors(first(own));
        var others = anchors(copy(own));
        int enough = Rules.enough(anchors.size(), others.size());
        anchors.retainAll(others);
        anchors.removeAll(anchors(QUOTED));
        var byShard = anchors.stream().collect(groupingBy(a -> Integer.remainderUnsigned(a, SHARDS), counting()));
        return enough == 3 && anchors.size() == 3 && byShard.size() == 2;
    }

    private static Set<Integer> anchors(String text) {
        return Arrays.stream(Sketch.of(text).anchors()).boxed().collect(Collectors.toSet());
    }
}
