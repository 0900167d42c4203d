package dev.parley.app.walk;

import dev.parley.app.kafka.ChannelReader;
import dev.parley.model.Channels;

/** The ledger added up: what became of all raw documents so far. */
public record Balance(long raw, long fresh, long revised, long unchanged, long rejected) {
    public static Balance read(ChannelReader channels) {
        return channels.table(Channels.LEDGER)
                .values()
                .stream()
                .map(p -> new Balance(p.raw(), p.fresh(), p.revised(), p.unchanged(), p.rejected()))
                .reduce(new Balance(0, 0, 0, 0, 0), Balance::plus);
    }

    private Balance plus(Balance other) {
        return new Balance(raw + other.raw, fresh + other.fresh, revised + other.revised, unchanged + other.unchanged,
                rejected + other.rejected);
    }

    public Balance minus(Balance earlier) {
        return new Balance(raw - earlier.raw, fresh - earlier.fresh, revised - earlier.revised,
                unchanged - earlier.unchanged, rejected - earlier.rejected);
    }

    /** What a run did: what changed nothing is unchanged, however often it was fed before, unless it had been rejected then. */
    public Balance ofRun(Feeding.Fed fed) {
        long refused = rejected + fed.rejectedBefore();
        return new Balance(fed.documents(), fresh, revised, fed.documents() - fresh - revised - refused, refused);
    }

    String inWords() {
        return raw + " documents: " + fresh + " new, " + revised + " revised, " + unchanged + " unchanged, " + rejected
                + " rejected";
    }
}
