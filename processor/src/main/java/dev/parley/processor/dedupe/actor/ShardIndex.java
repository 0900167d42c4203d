package dev.parley.processor.dedupe.actor;

import dev.parley.model.DocumentId;
import dev.parley.processor.dedupe.index.KeyedRows;
import dev.parley.processor.dedupe.index.RowCounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one shard knows, by anchor and by content. Of documents with the same content only the first stands under its anchors: the others
 * have it as their head, whatever their anchors are. Holds numbers only, and is derived from the entries, which it reads again where it
 * needs a document's anchors. Not thread-safe.
 */
final class ShardIndex {
    /** Whose answers a change makes another. */
    interface Affected {
        void document(int row);

        /** All but the first of those with that content. */
        void twins(long content);
    }

    /** For a document that enters or leaves without anybody hearing of it. */
    static final Affected NOBODY = new Affected() {
        @Override
        public void document(int row) {}

        @Override
        public void twins(long content) {}
    };

    private final Rows rows = new Rows();
    private final Scatter scatter;
    private final Function<DocumentId, ToShard.Enter> entries;
    private final Postings anchors = new Postings(rows);
    private final Kinship kinship;
    private final KeyedRows firsts = new KeyedRows(rows::content);
    private final Map<Long, Twins> twins = new HashMap<>();
    private final RowCounts shared = new RowCounts();
    private final RowCounts reached = new RowCounts();

    /** {@code entries} gives the entry of each document that is in the index. */
    ShardIndex(Scatter scatter, Function<DocumentId, ToShard.Enter> entries) {
        this.scatter = scatter;
        this.entries = entries;
        kinship = new Kinship(rows, entries);
    }

    Rows rows() {
        return rows;
    }

    /** Adds a document that isn't there, and gives its row. */
    int add(ToShard.Enter entry, Affected affected) {
        int row = rows.add(entry);
        kinship.add(row, entry, affected::document);
        int first = first(entry.content());
        if (first != KeyedRows.NONE)
            twins.computeIfAbsent(entry.content(), content -> twins(first)).rows().add(row);
        if (first == KeyedRows.NONE || rows.isBefore(row, first))
            lead(row, entry, first, affected);
        return row;
    }

    private Twins twins(int first) {
        var group = new Twins(rows::compare);
        group.rows().add(first);
        return group;
    }

    /** Takes the first's place, and its place under the anchors. */
    private void lead(int row, ToShard.Enter entry, int first, Affected affected) {
        if (first != KeyedRows.NONE) {
            firsts.remove(first);
            withdraw(first, affected);
            affected.twins(rows.content(row));
        }
        firsts.add(row);
        int[] here = entry.anchorsHere();
        for (int anchor : here)
            anchors.add(anchor, row);
        if (rows.isOriginal(row))
            join(row, here, affected);
    }

    /**
     * Tells whom a document matters to that makes no anchor usable: those with which it may share enough, and those that were told of
     * others, since it may make an anchor unusable for them. The shard has nothing to say to the rest, neither before nor after.
     */
    private void join(int row, int[] here, Affected affected) {
        if (affected == NOBODY)
            return;
        for (int anchor : here)
            anchors.of(anchor).affectedBy(row, reached::add);
        for (int other : reached.rows())
            if (rows.isToldOfOthers(other) || reached.of(other) >= leastInOne(row, other))
                affected.document(other);
        reached.clear();
    }

    /** Takes a document out, whose entry is still to be had. */
    void remove(int row, Affected affected) {
        kinship.remove(row, entry(row), affected::document);
        long content = rows.content(row);
        boolean wasFirst = isFirst(row);
        var group = twins.get(content);
        if (wasFirst) {
            firsts.remove(row);
            withdraw(row, affected);
        }
        if (group != null)
            leave(row, group, wasFirst, affected);
        rows.remove(row);
    }

    private void leave(int row, Twins group, boolean wasFirst, Affected affected) {
        group.rows().remove(row);
        int heir = group.rows().get(0);
        if (group.rows().size() == 1)
            twins.remove(rows.content(row));
        if (!wasFirst)
            return;
        lead(heir, entry(heir), KeyedRows.NONE, affected);
        affected.document(heir);
        affected.twins(rows.content(row));
    }

    /** Turns a document that is there. */
    void turn(int row, Stage stage, Affected affected) {
        boolean wasOriginal = rows.isOriginal(row);
        boolean first = isFirst(row);
        int[] here = first ? entry(row).anchorsHere() : new int[0];
        for (int anchor : here)
            anchors.turning(anchor, row);
        kinship.turn(row, entry(row), stage, affected::document);
        for (int anchor : here)
            anchors.turned(anchor, row);
        if (wasOriginal)
            part(row, here, affected);
        else
            join(row, here, affected);
    }

    /** An anchor that one original less has may be usable again, and bring together whoever has it. */
    private void part(int row, int[] here, Affected affected) {
        for (int anchor : here)
            anchors.of(anchor).affectedBy(row, affected::document);
    }

    private void withdraw(int row, Affected affected) {
        for (int anchor : entry(row).anchorsHere()) {
            if (rows.stage(row) != Stage.COPY)
                anchors.of(anchor).affectedBy(row, affected::document);
            anchors.remove(anchor, row);
        }
    }

    private ToShard.Enter entry(int row) {
        return entries.apply(rows.id(row));
    }

    private int first(long content) {
        return firsts.find(content, row -> true);
    }

    private boolean isFirst(int row) {
        return first(rows.content(row)) == row;
    }

    /** The group of that content; null where there are no two. */
    @Nullable
    Twins twins(long content) {
        return twins.get(content);
    }

    /**
     * The originals (and pending ones) before it that share so many usable anchors here that they may share enough in all, or any where
     * it is answered in full; none for one that has a twin before it.
     */
    Candidates candidates(int row) {
        if (!isFirst(row))
            return Candidates.NONE;
        for (int anchor : entry(row).anchorsHere())
            anchors.of(anchor).before(row, shared::add);
        int[] found = shared.rows();
        var candidates = new Candidates.Builder(found.length);
        for (int other : found)
            if (isNamed(row, other))
                candidates.add(rows.packed(other), rows.edition(other), shared.of(other), rows.anchorCount(other));
        shared.clear();
        return candidates.build();
    }

    private boolean isNamed(int row, int other) {
        return rows.isAnsweredInFull(row) || shared.of(other) >= leastInOne(row, other);
    }

    private int leastInOne(int row, int other) {
        return scatter.leastInOne(rows.anchorCount(row), rows.anchorCount(other));
    }

    /** The first document with the same content, if that is another. */
    @Nullable
    DocumentId twin(int row) {
        int first = first(rows.content(row));
        return first == row || first == KeyedRows.NONE ? null : rows.id(first);
    }

    /** The originals that offer what it seeks. */
    List<ToDocument.Kin> kin(int row) {
        return kinship.of(row, entry(row));
    }

    /** What the rows, the anchors and the ties take, without the lists of those that many documents have. */
    long bytes() {
        return rows.bytes() + anchors.bytes() + kinship.bytes() + firsts.bytes();
    }
}
