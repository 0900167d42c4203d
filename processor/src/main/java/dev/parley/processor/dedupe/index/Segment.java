package dev.parley.processor.dedupe.index;

/**
 * A table from 24 bits to rows by linear probing. Keys are spread evenly; equal keys stand near each other. A slot is the key and the row's
 * upper 8 bits in one array, its lower 16 in another. Rows are shifted, so that no used slot is 0 in the first.
 */
final class Segment {
    private static final int SHIFT = 1 << 16;
    static final int MOST_ROWS = (1 << 24) - SHIFT;

    private int[] heads = new int[8];
    private short[] tails = new short[8];
    private int size;

    void add(int key, int row) {
        if (row < 0 || row >= MOST_ROWS)
            throw new IllegalStateException("a shard holds at most " + MOST_ROWS + " documents; use more partitions");
        if (8L * ++size > 7L * heads.length)
            grow();
        int slot = start(key);
        while (heads[slot] != 0)
            slot = next(slot);
        heads[slot] = (key << 8) | ((row + SHIFT) >>> 16);
        tails[slot] = (short) row;
    }

    int rows(int key, int[] into) {
        int count = 0;
        for (int slot = start(key); heads[slot] != 0 && count < into.length; slot = next(slot))
            if (heads[slot] >>> 8 == key)
                into[count++] = row(slot);
        return count;
    }

    void remove(int key, int row) {
        for (int slot = start(key); heads[slot] != 0; slot = next(slot))
            if (heads[slot] >>> 8 == key && row(slot) == row) {
                size--;
                free(slot);
                return;
            }
    }

    /** Moves what follows into the hole, where that is not before its start (TAOCP 6.4, algorithm R). */
    private void free(int slot) {
        int hole = slot;
        for (int at = next(hole); heads[at] != 0; at = next(at))
            if (distance(start(heads[at] >>> 8), at) >= distance(hole, at)) {
                heads[hole] = heads[at];
                tails[hole] = tails[at];
                hole = at;
            }
        heads[hole] = 0;
    }

    private int distance(int from, int to) {
        return to >= from ? to - from : to - from + heads.length;
    }

    private void grow() {
        int[] oldHeads = heads;
        short[] oldTails = tails;
        int capacity = oldHeads.length + Math.max(2, oldHeads.length / 6);
        heads = new int[capacity];
        tails = new short[capacity];
        for (int i = 0; i < oldHeads.length; i++)
            if (oldHeads[i] != 0)
                move(oldHeads[i], oldTails[i]);
    }

    private void move(int head, short tail) {
        int slot = start(head >>> 8);
        while (heads[slot] != 0)
            slot = next(slot);
        heads[slot] = head;
        tails[slot] = tail;
    }

    private int row(int slot) {
        return (((heads[slot] & 0xFF) << 16) | (tails[slot] & 0xFFFF)) - SHIFT;
    }

    private int start(int key) {
        return (int) (((long) key * heads.length) >>> 24);
    }

    private int next(int slot) {
        return slot + 1 == heads.length ? 0 : slot + 1;
    }

    long bytes() {
        return 6L * heads.length;
    }
}
