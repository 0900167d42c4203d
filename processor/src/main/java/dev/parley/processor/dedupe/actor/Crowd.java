package dev.parley.processor.dedupe.actor;

import dev.parley.processor.dedupe.definition.Rules;
import dev.parley.processor.dedupe.index.SortedRows;
import java.util.function.IntConsumer;

/** The documents that have one anchor, by stage, each in the order of their places. */
final class Crowd {
    private static final int MOST = Rules.ORIGINALS_AN_ANCHOR;

    private final Rows rows;
    private final SortedRows originals;
    private final SortedRows pending;
    private final SortedRows copies;

    Crowd(Rows rows) {
        this.rows = rows;
        originals = new SortedRows(rows::compare);
        pending = new SortedRows(rows::compare);
        copies = new SortedRows(rows::compare);
    }

    /** At the stage that it has. */
    void add(int row) {
        of(rows.stage(row)).add(row);
    }

    /** At the stage that it has. */
    void remove(int row) {
        of(rows.stage(row)).remove(row);
    }

    void clear() {
        originals.clear();
        pending.clear();
        copies.clear();
    }

    int size() {
        return originals.size() + pending.size() + copies.size();
    }

    SortedRows originals() {
        return originals;
    }

    /** Gives the originals before it, and pending ones as if they were; none where the anchor is unusable for it. */
    void before(int row, IntConsumer candidates) {
        int earlier = originals.rank(row);
        if (earlier >= MOST)
            return;
        originals.forEach(0, earlier, candidates);
        pending.forEach(0, Math.min(MOST, pending.rank(row)), candidates);
    }

    /** Those after it for which the anchor is usable with it or without it: up to the eighth other original. */
    void affectedBy(int row, IntConsumer affected) {
        int rank = originals.rank(row);
        int after = rank + (originals.contains(row) ? 1 : 0);
        int last = rank >= MOST ? MOST - 1 : MOST - 1 + after - rank;
        originals.forEach(after, Math.min(originals.size(), last + 1), affected);
        until(last, pending, row, affected);
        until(last, copies, row, affected);
    }

    private void until(int last, SortedRows others, int row, IntConsumer affected) {
        int from = others.rank(row);
        if (others.contains(row))
            from++;
        int to = last < originals.size() ? others.rank(originals.get(last)) : others.size();
        others.forEach(from, Math.max(from, to), affected);
    }

    void forEach(IntConsumer action) {
        originals.forEach(0, originals.size(), action);
        pending.forEach(0, pending.size(), action);
        copies.forEach(0, copies.size(), action);
    }

    private SortedRows of(Stage stage) {
        return switch (stage) {
            case PENDING -> pending;
            case ORIGINAL -> originals;
            case COPY -> copies;
        };
    }
}
