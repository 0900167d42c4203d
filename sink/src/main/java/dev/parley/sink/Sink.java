package dev.parley.sink;

import java.util.List;

/**
 * Where documents end up. What a sink holds is a function of the records on the channels alone; it keeps its positions together with
 * what it wrote, so that every record counts exactly once whatever crashes. After a {@link SinkException} it is closed and opened again.
 * Used by one thread at a time.
 */
public interface Sink extends AutoCloseable {
    /** Short and unique among the sinks of a run, as in settings and messages. */
    String name();

    /**
     * Makes ready and says where it stands. It stands at the start if it is new, was emptied, or holds what came from other generations;
     * what it held before then stays readable until {@link #complete}.
     */
    Positions open(Generations generations) throws SinkException;

    /** Forgets the positions, to take everything from the start again. Open already. */
    void startOver() throws SinkException;

    /**
     * Writes what it has not seen yet. When it returns, changes and positions are kept, or neither. The same batch again, or an older
     * one, changes nothing.
     *
     * @return what could not be written, each alone
     */
    List<Rejected> write(Batch batch) throws SinkException;

    /** Everything has been written that lay on the channels when it was opened: what is left of an earlier fill goes. */
    void complete() throws SinkException;

    @Override
    void close() throws SinkException;
}
