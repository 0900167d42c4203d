package dev.parley.processor.dedupe.actor;

import dev.parley.processor.dedupe.index.AnchorTable;
import java.util.HashMap;
import java.util.Map;

/** The documents by anchor: in a table while an anchor has few, in lists by stage once it has more. Not thread-safe. */
final class Postings {
    private static final int FEW = 16;

    private final Rows rows;
    private final AnchorTable table = new AnchorTable();
    private final Map<Integer, Crowd> crowds = new HashMap<>();
    private final int[] found = new int[FEW];
    private final Crowd passing;

    Postings(Rows rows) {
        this.rows = rows;
        passing = new Crowd(rows);
    }

    void add(int anchor, int row) {
        var crowd = crowds.get(anchor);
        if (crowd == null && table.rows(anchor, found) == FEW)
            crowd = crowd(anchor);
        if (crowd == null)
            table.add(anchor, row);
        else
            crowd.add(row);
    }

    private Crowd crowd(int anchor) {
        var crowd = new Crowd(rows);
        for (int row : found) {
            table.remove(anchor, row);
            crowd.add(row);
        }
        crowds.put(anchor, crowd);
        return crowd;
    }

    void remove(int anchor, int row) {
        var crowd = crowds.get(anchor);
        if (crowd == null) {
            table.remove(anchor, row);
            return;
        }
        crowd.remove(row);
        if (crowd.size() == 0)
            crowds.remove(anchor);
    }

    /** Tells the lists of an anchor that a document is about to change its stage; {@link #turned} must follow. */
    void turning(int anchor, int row) {
        var crowd = crowds.get(anchor);
        if (crowd != null)
            crowd.remove(row);
    }

    void turned(int anchor, int row) {
        var crowd = crowds.get(anchor);
        if (crowd != null)
            crowd.add(row);
    }

    /** Those that have the anchor. Nobody may change it, and it holds until the next call. */
    Crowd of(int anchor) {
        var crowd = crowds.get(anchor);
        if (crowd != null)
            return crowd;
        passing.clear();
        int count = table.rows(anchor, found);
        for (int i = 0; i < count; i++)
            passing.add(found[i]);
        return passing;
    }

    /** What the table takes; lists are few. */
    long bytes() {
        return table.bytes();
    }
}
