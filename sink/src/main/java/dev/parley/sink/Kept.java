package dev.parley.sink;

import java.util.OptionalLong;

/**
 * What a sink has committed.
 *
 * @param next where it will read on
 * @param documents how many it holds; empty where only reading all of it would tell
 * @param refused documents among those before {@code next} that it could not take and does not hold
 */
public record Kept(Positions next, OptionalLong documents, long refused) {
    public static final Kept NOTHING = new Kept(Positions.START, OptionalLong.of(0), 0);

    /** Reads what a sink has committed, without opening it: so beside the run that writes it, and where nothing runs. */
    public interface Ledger {
        /** Nothing counts that came from other generations. */
        Kept kept(Generations generations) throws SinkException;
    }
}
