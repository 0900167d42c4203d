package dev.parley.processor.dedupe.actor;

import dev.parley.processor.dedupe.definition.Rules;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The documents that have one anchor. */
final class Posting {
    private final TreeSet<Row> originals = new TreeSet<>();
    private final Set<Row> pending = new HashSet<>();
    private final Set<Row> copies = new HashSet<>();

    void add(Row row, Consumer<Row> affected) {
        set(row.stage()).add(row);
        if (row.isOriginal())
            forEachAffectedBy(row, affected);
    }

    /** True if nothing is left. */
    boolean remove(Row row, Consumer<Row> affected) {
        set(row.stage()).remove(row);
        if (row.stage() != Stage.COPY)
            forEachAffectedBy(row, affected);
        return originals.isEmpty() && pending.isEmpty() && copies.isEmpty();
    }

    void turn(Row row, Stage to, Consumer<Row> affected) {
        set(row.stage()).remove(row);
        set(to).add(row);
        forEachAffectedBy(row, affected);
    }

    /** Gives the originals before it, and pending ones as if they were; none where the anchor is unusable for it. */
    void before(Row row, Consumer<Row> candidates) {
        var earlier = originals.headSet(row);
        if (earlier.stream().limit(Rules.ORIGINALS_AN_ANCHOR).count() == Rules.ORIGINALS_AN_ANCHOR)
            return;
        earlier.forEach(candidates);
        pending.stream().filter(p -> p.isBefore(row)).limit(Rules.ORIGINALS_AN_ANCHOR).forEach(candidates);
    }

    /** Those after it for which the anchor is usable with it or without it. */
    private void forEachAffectedBy(Row row, Consumer<Row> affected) {
        var last = originals.stream().filter(o -> !o.equals(row)).skip(Rules.ORIGINALS_AN_ANCHOR - 1).findFirst();
        Consumer<Row> tell = later -> {
            if (row.isBefore(later) && last.map(l -> !l.isBefore(later)).orElse(true))
                affected.accept(later);
        };
        originals.stream().limit(Rules.ORIGINALS_AN_ANCHOR + 1).forEach(tell);
        pending.forEach(tell);
        copies.forEach(tell);
    }

    private Set<Row> set(Stage stage) {
        return switch (stage) {
            case PENDING -> pending;
            case ORIGINAL -> originals;
            case COPY -> copies;
        };
    }
}
