package dev.parley.processor.dedupe.actor;

import dev.parley.processor.dedupe.index.SortedRows;

/**
 * Two or more documents with the same content. When their first changes, all others must hear of it; while copies come in, each before the
 * other, that is put off, the longer the more they are, so that the messages stay proportional to the copies.
 */
final class Twins {
    /** Where nothing has changed since the last flush, so many may be told for each flush that went by since they were told last. */
    private static final int TOLD_A_FLUSH = 2_500;
    /** And so many where something has. */
    private static final int TOLD_A_FLUSH_IN_CHANGE = 50;

    private final SortedRows rows;
    private boolean changed;
    private long told = Long.MIN_VALUE;

    Twins(SortedRows.Order order) {
        rows = new SortedRows(order);
    }

    SortedRows rows() {
        return rows;
    }

    void changed() {
        changed = true;
    }

    /** Whether it is time to tell, at the flush of that number; to be asked once a flush. */
    boolean isDue(long flush) {
        long rate = changed ? TOLD_A_FLUSH_IN_CHANGE : TOLD_A_FLUSH;
        changed = false;
        if (told != Long.MIN_VALUE && (flush - told) * rate < rows.size())
            return false;
        told = flush;
        return true;
    }
}
