package dev.parley.processor.dedupe.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final int STEPS = 20_000;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void anAnchorTableHoldsWhatAMapOfSetsHolds(long seed) {
        var random = new Random(seed);
        int[] anchors = random.ints(800).toArray();
        var table = new AnchorTable();
        Map<Integer, Set<Integer>> expected = new HashMap<>();
        for (int i = 0; i < STEPS; i++) {
            int anchor = anchors[random.nextInt(anchors.length)];
            int row = random.nextInt(12) == 0 ? AnchorTable.MOST_ROWS - 1 : random.nextInt(40) * 70_000;
            var rows = expected.computeIfAbsent(anchor, a -> new HashSet<>());
            if (rows.remove(row))
                table.remove(anchor, row);
            else if (rows.size() < 9 && rows.add(row))
                table.add(anchor, row);
        }
        expected.forEach((anchor, rows) -> assertThat(rows(table, anchor)).containsExactlyInAnyOrderElementsOf(rows));
        assertThat(rows(table, 77)).isEmpty();
    }

    @Test
    void anAnchorTableTakesLessThanTenBytesAnAnchor() {
        var table = new AnchorTable();
        var random = new Random(4);
        for (int i = 0; i < 200_000; i++)
            table.add(random.nextInt(1 << 29), i / 100);
        assertThat(table.bytes()).isLessThan(200_000 * 10L);
    }

    @Test
    void moreDocumentsThanAShardHoldsAreRefused() {
        assertThatIllegalStateException().isThrownBy(() -> new AnchorTable().add(1, AnchorTable.MOST_ROWS))
                .withMessageContaining("partitions");
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void keyedRowsAreFoundByTheirKeysUntilTheyAreRemoved(long seed) {
        var random = new Random(seed);
        long[] keys = random.longs(3_000).toArray();
        keys[7] = keys[8];
        var table = new KeyedRows(row -> keys[row]);
        var expected = new TreeSet<Integer>();
        for (int i = 0; i < STEPS; i++) {
            int row = random.nextInt(keys.length);
            if (expected.remove(row))
                table.remove(row);
            else if (expected.add(row))
                table.add(row);
        }
        for (int row = 0; row < keys.length; row++) {
            int wanted = row;
            assertThat(table.find(keys[row], r -> r == wanted))
                    .isEqualTo(expected.contains(row) ? row : KeyedRows.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void sortedRowsAreATreeSet(long seed) {
        var random = new Random(seed);
        var sorted = new SortedRows((a, b) -> Integer.compare(b, a));
        var expected = new TreeSet<Integer>((a, b) -> Integer.compare(b, a));
        for (int i = 0; i < 2_000; i++) {
            int row = random.nextInt(300);
            assertThat(sorted.contains(row)).isEqualTo(expected.contains(row));
            if (expected.remove(row))
                sorted.remove(row);
            else if (expected.add(row))
                sorted.add(row);
            assertThat(sorted.rank(150)).isEqualTo(expected.headSet(150).size());
        }
        assertThat(sorted.toArray()).containsExactly(expected.stream().mapToInt(i -> i).toArray());
    }

    @Test
    void rowsAreCountedAndForgotten() {
        var counts = new RowCounts();
        for (int i = 0; i < 10_000; i++)
            counts.add(i % 5_000);
        assertThat(counts.rows()).hasSize(5_000);
        assertThat(counts.of(4_999)).isEqualTo(2);
        counts.clear();
        assertThat(counts.rows()).isEmpty();
        assertThat(counts.of(0)).isZero();
    }

    private static List<Integer> rows(AnchorTable table, int anchor) {
        int[] rows = new int[16];
        int count = table.rows(anchor, rows);
        return Arrays.stream(rows).limit(count).boxed().toList();
    }
}
