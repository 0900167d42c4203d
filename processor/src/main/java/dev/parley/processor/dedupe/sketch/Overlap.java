package dev.parley.processor.dedupe.sketch;

/**
 * What two texts have in common, by their sketches.
 *
 * @param coverage the share of stretches of the smaller that are found in the larger, 0 to 1; 0 if either is empty
 * @param resemblance the Jaccard index of the samples, 0 to 1
 * @param containment the share of the smaller's sample that the larger has, 0 to 1
 * @param shared hashes in both
 */
public record Overlap(double coverage, double resemblance, double containment, int shared) {
    public static final Overlap NONE = new Overlap(0, 0, 0, 0);

    private static final int HASHES_A_STRETCH = 8;
    private static final int FEWEST_STRETCHES = 4;
    private static final int MOST_STRETCHES = 20;
    private static final int FEWEST_SHARED = 4;

    /** Coverage from which two texts count as one. */
    private static final double SIMILAR = 0.7;

    /** With half of the hashes in common, some stretches may be of a site's frame. */
    private static final double SIMILAR_WHERE_VERBATIM = 0.6;
    private static final double VERBATIM = 0.5;

    /** {@code smaller} by length; where they are equal, the later one in the order of documents. */
    public static Overlap of(Sketch smaller, Sketch larger) {
        int limit = Integer.compareUnsigned(smaller.limit(), larger.limit()) < 0 ? smaller.limit() : larger.limit();
        int[] few = smaller.below(limit);
        int[] many = larger.below(limit);
        return few.length == 0 || many.length == 0 ? NONE : of(few, many);
    }

    private static Overlap of(int[] few, int[] many) {
        var in = new HashTable(many);
        int stretches = Math.min(few.length,
                Math.clamp(few.length / HASHES_A_STRETCH, FEWEST_STRETCHES, MOST_STRETCHES));
        int found = 0;
        int shared = 0;
        for (int i = 0; i < stretches; i++) {
            int from = (int) ((long) few.length * i / stretches);
            int to = (int) ((long) few.length * (i + 1) / stretches);
            int hits = in.count(few, from, to);
            shared += hits;
            if (hits > 0 && hits * 10 >= to - from)
                found++;
        }
        return new Overlap((double) found / stretches, (double) shared / (few.length + many.length - shared),
                (double) shared / few.length, shared);
    }

    /** Whether one may stand for the other, or for a part of it. A handful of shared shingles is no evidence, whatever their share. */
    public boolean similar() {
        return shared >= FEWEST_SHARED && (coverage >= SIMILAR || verbatim());
    }

    private boolean verbatim() {
        return coverage >= SIMILAR_WHERE_VERBATIM && containment >= VERBATIM;
    }
}
