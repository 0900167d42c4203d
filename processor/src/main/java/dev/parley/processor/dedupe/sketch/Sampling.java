package dev.parley.processor.dedupe.sketch;

/**
 * Which hashes to keep: those below a fixed limit; where that leaves too few, the lowest {@code atLeast}; where too many, the lowest
 * {@code atMost}.
 *
 * @param below the limit, unsigned
 */
record Sampling(int below, int atLeast, int atMost) {
    /** The limit for these hashes, which are distinct. */
    int limit(int[] hashes) {
        int kept = 0;
        for (int hash : hashes)
            if (Integer.compareUnsigned(hash, below) < 0)
                kept++;
        return kept < atLeast ? nth(hashes, atLeast) : kept > atMost ? nth(hashes, atMost) : below;
    }

    /** The limit that keeps the n lowest. */
    private static int nth(int[] hashes, int n) {
        if (hashes.length <= n)
            return Sketch.ALL;
        int[] sorted = hashes.clone();
        Unsigned.sort(sorted);
        return sorted[n];
    }
}
