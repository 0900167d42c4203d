package dev.parley.processor.dedupe.sketch;

import java.util.Arrays;

/**
 * The distinct runs of three words of a text, as 32-bit hashes in text order. A text of fewer words is one shingle. Runs of common words
 * alone are left out: they are in every text.
 */
final class Shingles {
    private static final CommonWords COMMON = new CommonWords();
    private static final int WORDS = 3;

    private int[] found;
    private int size;
    private int[] seen = new int[1 << 10];
    private boolean zeroSeen;
    private int distinct;

    private Shingles(int guess) {
        found = new int[Math.max(16, guess)];
    }

    static int[] of(String text) {
        var shingles = new Shingles(text.length() / 6);
        shingles.read(new Words(text));
        return Arrays.copyOf(shingles.found, shingles.size);
    }

    private void read(Words words) {
        long a = 0;
        long b = 0;
        long c = 0;
        int count = 0;
        int rare = -WORDS;
        while (words.next()) {
            a = b;
            b = c;
            c = words.hash();
            if (!COMMON.contains(c))
                rare = count;
            count++;
            if (count >= WORDS && count - rare <= WORDS)
                add(a, b, c);
        }
        if (count > 0 && count < WORDS && rare >= 0)
            add(a, b, c);
    }

    private void add(long a, long b, long c) {
        int hash = (int) (Words.HASHER.hashLongLongLongToLong(a, b, c) >>> 32);
        if (!isNew(hash))
            return;
        if (size == found.length)
            found = Arrays.copyOf(found, size * 2);
        found[size++] = hash;
    }

    private boolean isNew(int hash) {
        if (hash == 0) {
            boolean first = !zeroSeen;
            zeroSeen = true;
            return first;
        }
        int slot = slot(hash);
        if (seen[slot] == hash)
            return false;
        seen[slot] = hash;
        if (++distinct * 2 > seen.length)
            grow();
        return true;
    }

    private int slot(int hash) {
        int slot = hash & (seen.length - 1);
        while (seen[slot] != 0 && seen[slot] != hash)
            slot = (slot + 1) & (seen.length - 1);
        return slot;
    }

    private void grow() {
        int[] old = seen;
        seen = new int[old.length * 2];
        for (int hash : old)
            if (hash != 0)
                seen[slot(hash)] = hash;
    }
}
