package dev.parley.processor.dedupe.definition;

import dev.parley.processor.dedupe.sketch.Sketch;

/** When two documents are worth comparing. Pinned with the sketch's version. */
public final class Rules {
    /** An anchor finds the first so many originals that have it; for whoever comes after those it is unusable. */
    public static final int ORIGINALS_AN_ANCHOR = 8;

    /** A document is compared with at most so many originals before it: those that share most usable anchors, then the earliest. */
    public static final int MOST_CANDIDATES = 32;

    private static final int FEWEST_ANCHORS = 2;

    private Rules() {}

    /** Whether so many shared usable anchors are enough, given how many anchors each has: 6 % of the fewer, at least two. */
    public static boolean enough(int shared, int anchors, int otherAnchors) {
        return shared >= enough(anchors, otherAnchors);
    }

    /** The fewest shared usable anchors that are enough. */
    public static int enough(int anchors, int otherAnchors) {
        return Math.max(FEWEST_ANCHORS, (int) Math.ceilDiv(3L * Math.min(anchors, otherAnchors), 50));
    }

    /**
     * The lower, the better a head, among candidates that are similar and no shorter: one that is about as long is the same account told
     * before, and of longer ones the longest is the fullest source of an excerpt. Equal ranks go by order.
     */
    public static int headRank(int length, int candidateLength) {
        return Sketch.longer(candidateLength, length) ? Integer.MAX_VALUE - candidateLength : 0;
    }
}
