package dev.parley.processor.dedupe.index;

import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/** A set of rows that are found by a key which each has elsewhere, and which must be spread evenly. Four bytes a slot. Not thread-safe. */
public final class KeyedRows {
    /** No row. */
    public static final int NONE = -1;

    private final IntToLongFunction key;
    private int[] slots = new int[8];
    private int size;

    public KeyedRows(IntToLongFunction key) {
        this.key = key;
    }

    /** The row must have its key already. */
    public void add(int row) {
        if (5L * ++size > 4L * slots.length)
            grow();
        insert(row + 1);
    }

    /** A row of that key for which the condition holds, or {@link #NONE}. */
    public int find(long wanted, IntPredicate condition) {
        for (int slot = start(wanted); slots[slot] != 0; slot = next(slot)) {
            int row = slots[slot] - 1;
            if (key.applyAsLong(row) == wanted && condition.test(row))
                return row;
        }
        return NONE;
    }

    /** The row must still have its key. Does nothing if it isn't there. */
    public void remove(int row) {
        for (int slot = start(key.applyAsLong(row)); slots[slot] != 0; slot = next(slot))
            if (slots[slot] == row + 1) {
                size--;
                free(slot);
                return;
            }
    }

    /** As {@link Segment} does it. */
    private void free(int slot) {
        int hole = slot;
        for (int at = next(hole); slots[at] != 0; at = next(at))
            if (distance(start(key.applyAsLong(slots[at] - 1)), at) >= distance(hole, at)) {
                slots[hole] = slots[at];
                hole = at;
            }
        slots[hole] = 0;
    }

    private int distance(int from, int to) {
        return to >= from ? to - from : to - from + slots.length;
    }

    private void insert(int value) {
        int slot = start(key.applyAsLong(value - 1));
        while (slots[slot] != 0)
            slot = next(slot);
        slots[slot] = value;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[old.length + old.length / 4];
        for (int value : old)
            if (value != 0)
                insert(value);
    }

    /** By the upper 32 bits. */
    private int start(long wanted) {
        return (int) (((wanted >>> 32) * slots.length) >>> 32);
    }

    private int next(int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
    }

    /** What the slots take. */
    public long bytes() {
        return 4L * slots.length;
    }
}
