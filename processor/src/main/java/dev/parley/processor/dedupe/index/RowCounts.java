package dev.parley.processor.dedupe.index;

import java.util.Arrays;

/** Counts rows, and forgets them again. Its memory grows with the rows counted at a time. Not thread-safe. */
public final class RowCounts {
    private static final int LARGE = 1 << 12;

    private int[] slots = new int[256];
    private int[] counts = new int[256];
    private int size;

    public void add(int row) {
        if (2 * size >= slots.length)
            grow();
        int slot = slot(row + 1);
        if (slots[slot] == 0)
            size++;
        slots[slot] = row + 1;
        counts[slot]++;
    }

    /** How often it was added. */
    public int of(int row) {
        return counts[slot(row + 1)];
    }

    /** Those that were added, in ascending order. */
    public int[] rows() {
        return Arrays.stream(slots).filter(value -> value != 0).map(value -> value - 1).sorted().toArray();
    }

    public void clear() {
        if (slots.length > LARGE) {
            slots = new int[LARGE];
            counts = new int[LARGE];
        }
        Arrays.fill(slots, 0);
        Arrays.fill(counts, 0);
        size = 0;
    }

    private int slot(int value) {
        int slot = (value * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
        while (slots[slot] != 0 && slots[slot] != value)
            slot = (slot + 1) & (slots.length - 1);
        return slot;
    }

    private void grow() {
        int[] oldSlots = slots;
        int[] oldCounts = counts;
        slots = new int[oldSlots.length * 2];
        counts = new int[oldSlots.length * 2];
        for (int i = 0; i < oldSlots.length; i++)
            if (oldSlots[i] != 0) {
                int slot = slot(oldSlots[i]);
                slots[slot] = oldSlots[i];
                counts[slot] = oldCounts[i];
            }
    }
}
