package dev.parley.processor.dedupe.sketch;

/** A set of hashes that are well spread. */
final class HashTable {
    private final int[] slots;
    private final boolean hasZero;

    HashTable(int[] hashes) {
        slots = new int[Integer.highestOneBit(Math.max(4, hashes.length)) * 4];
        boolean zero = false;
        for (int hash : hashes) {
            zero |= hash == 0;
            slots[slot(hash)] = hash;
        }
        hasZero = zero;
    }

    /** How many of {@code hashes[from]} to {@code hashes[to - 1]} are in it. */
    int count(int[] hashes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++)
            if (hashes[i] == 0 ? hasZero : slots[slot(hashes[i])] == hashes[i])
                count++;
        return count;
    }

    private int slot(int hash) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != hash)
            slot = (slot + 1) & (slots.length - 1);
        return slot;
    }
}
