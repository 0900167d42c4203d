package dev.parley.processor.dedupe.index;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Distinct rows in an order of theirs. Finding one takes logarithmic time; adding and removing one moves those after it. Not thread-safe. */
public final class SortedRows {
    /** A total order of rows; it must stay the same for those in the list. */
    @FunctionalInterface
    public interface Order {
        /** Less than 0 if {@code row} comes before {@code other}, 0 only if they are the same. */
        int compare(int row, int other);
    }

    private final Order order;
    private int[] rows = new int[4];
    private int size;

    public SortedRows(Order order) {
        this.order = order;
    }

    public int size() {
        return size;
    }

    /** The row of that rank, from 0. */
    public int get(int rank) {
        return rows[rank];
    }

    /** How many come before it, whether or not it is in the list. */
    public int rank(int row) {
        int low = 0;
        for (int high = size; low < high;) {
            int middle = (low + high) >>> 1;
            if (order.compare(rows[middle], row) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    public boolean contains(int row) {
        int rank = rank(row);
        return rank < size && rows[rank] == row;
    }

    /** It must not be in the list. */
    public void add(int row) {
        int rank = rank(row);
        if (size == rows.length)
            rows = Arrays.copyOf(rows, size + Math.max(4, size / 4));
        System.arraycopy(rows, rank, rows, rank + 1, size - rank);
        rows[rank] = row;
        size++;
    }

    /** Does nothing if it isn't there. */
    public void remove(int row) {
        if (!contains(row))
            return;
        int rank = rank(row);
        System.arraycopy(rows, rank + 1, rows, rank, --size - rank);
    }

    public void clear() {
        size = 0;
    }

    /** Those from rank {@code from} to before rank {@code to}. */
    public void forEach(int from, int to, IntConsumer action) {
        for (int i = from; i < to; i++)
            action.accept(rows[i]);
    }

    public int[] toArray() {
        return Arrays.copyOf(rows, size);
    }
}
