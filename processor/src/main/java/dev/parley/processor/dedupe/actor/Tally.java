package dev.parley.processor.dedupe.actor;

/** How many raw events became what. */
public record Tally(long fresh, long revised, long unchanged, long rejected) {
    public static final Tally NONE = new Tally(0, 0, 0, 0);
    static final Tally FRESH = new Tally(1, 0, 0, 0);
    static final Tally REVISED = new Tally(0, 1, 0, 0);
    static final Tally UNCHANGED = new Tally(0, 0, 1, 0);
    static final Tally REJECTED = new Tally(0, 0, 0, 1);

    public long raw() {
        return fresh + revised + unchanged + rejected;
    }

    public Tally plus(Tally other) {
        return new Tally(fresh + other.fresh, revised + other.revised, unchanged + other.unchanged,
                rejected + other.rejected);
    }

    public Tally minus(Tally other) {
        return plus(new Tally(-other.fresh, -other.revised, -other.unchanged, -other.rejected));
    }
}
