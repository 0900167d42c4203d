package dev.parley.processor.dedupe.index;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Which rows have an anchor, in any order. 256 open hash tables of six bytes a slot, each between 75 and 88 % full once it has grown; they
 * grow one by one, so that no growth takes long. Not thread-safe.
 */
public final class AnchorTable {
    /** Rows are numbered from 0 and below this. */
    public static final int MOST_ROWS = Segment.MOST_ROWS;

    private static final int SEGMENTS = 256;

    /** Odd, so that a product with it keeps all 32 bits apart (TAOCP 6.4); its inverse is never needed. */
    private static final int SPREAD = 0x9E3779B1;

    private final Segment[] segments = Stream.generate(Segment::new).limit(SEGMENTS).toArray(Segment[]::new);

    /** A row may be added once for an anchor. */
    public void add(int anchor, int row) {
        int spread = anchor * SPREAD;
        segments[spread >>> 24].add(spread & 0xFFFFFF, row);
    }

    /** Does nothing if it isn't there. */
    public void remove(int anchor, int row) {
        int spread = anchor * SPREAD;
        segments[spread >>> 24].remove(spread & 0xFFFFFF, row);
    }

    /** Copies the rows that have the anchor, as many as there is room for, and says how many it copied. */
    public int rows(int anchor, int[] into) {
        int spread = anchor * SPREAD;
        return segments[spread >>> 24].rows(spread & 0xFFFFFF, into);
    }

    /** What the slots take. */
    public long bytes() {
        return Arrays.stream(segments).mapToLong(Segment::bytes).sum();
    }
}
