package dev.parley.processor.dedupe.actor;

import dev.parley.processor.dedupe.definition.Rules;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The documents that offer or seek one tie. What more originals offer than an anchor may have says nothing. */
final class Kinship {
    private final NavigableSet<Row> offering = new TreeSet<>();
    private final Set<Row> seeking = new HashSet<>();

    void add(Row row, ToShard.Knot tie, Consumer<Row> affected) {
        if (tie.sought())
            seeking.add(row);
        if (tie.offered() && row.isOriginal())
            offer(row, affected);
    }

    /** True if nothing is left. */
    boolean remove(Row row, Consumer<Row> affected) {
        seeking.remove(row);
        if (offering.contains(row))
            withdraw(row, affected);
        return seeking.isEmpty() && offering.isEmpty();
    }

    void turned(Row row, ToShard.Knot tie, Consumer<Row> affected) {
        if (!tie.offered())
            return;
        if (row.isOriginal())
            offer(row, affected);
        else if (offering.contains(row))
            withdraw(row, affected);
    }

    List<Row> others(Row row) {
        return says() ? offering.stream().filter(other -> !other.equals(row)).toList() : List.of();
    }

    private void offer(Row row, Consumer<Row> affected) {
        boolean said = says();
        if (offering.add(row))
            tell(row, said, affected);
    }

    private void withdraw(Row row, Consumer<Row> affected) {
        boolean said = says();
        offering.remove(row);
        tell(row, said, affected);
    }

    private void tell(Row changed, boolean said, Consumer<Row> affected) {
        if (said || says())
            seeking.stream().filter(row -> !row.equals(changed)).forEach(affected);
    }

    private boolean says() {
        return offering.size() <= Rules.ORIGINALS_AN_ANCHOR;
    }
}
