package dev.parley.processor.dedupe.definition;

import java.util.function.IntConsumer;

/**
 * Which originals have an anchor: the first {@link Rules#ORIGINALS_AN_ANCHOR} of each. An open hash table of 8 bytes a posting,
 * at most two thirds full, that holds equal anchors side by side. Not thread-safe.
 */
final class Postings {
    private long[] slots = new long[1 << 10];
    private int size;

    /** Originals come in their order; those after the first ones are not kept. */
    void add(int anchor, int original) {
        if (3L * ++size > 2L * slots.length)
            grow();
        insert(anchor, (long) anchor << 32 | original + 1);
    }

    /** Gives the originals that have the anchor; none where it is unusable for the next document. */
    void forEach(int anchor, IntConsumer originals) {
        int start = start(anchor);
        int count = 0;
        for (int slot = start; slots[slot] != 0; slot = next(slot))
            if ((int) (slots[slot] >>> 32) == anchor)
                count++;
        if (count >= Rules.ORIGINALS_AN_ANCHOR)
            return;
        for (int slot = start; slots[slot] != 0; slot = next(slot))
            if ((int) (slots[slot] >>> 32) == anchor)
                originals.accept((int) slots[slot] - 1);
    }

    private void insert(int anchor, long posting) {
        int same = 0;
        int slot = start(anchor);
        for (; slots[slot] != 0; slot = next(slot))
            if ((int) (slots[slot] >>> 32) == anchor)
                same++;
        if (same < Rules.ORIGINALS_AN_ANCHOR)
            slots[slot] = posting;
        else
            size--;
    }

    /** Anchors are the low hashes, so the place is taken from a product's high bits (Fibonacci hashing, TAOCP 6.4). */
    private int start(int anchor) {
        return (anchor * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long posting : old)
            if (posting != 0)
                insert((int) (posting >>> 32), posting);
    }
}
