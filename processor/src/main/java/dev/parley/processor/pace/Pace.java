package dev.parley.processor.pace;

import java.time.Duration;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * Commits soon while there is little to do and seldom while there is much: a transaction writes a marker to every partition that it
 * touched, whether for one record or for a thousand. A thread is asked to after each interval in which it was not busy, else after five, and
 * later where commits take long; Streams commits {@link #atLatest}. Thread-safe; one for a room.
 */
public final class Pace {
    private static final int INTERVALS = 20;
    /** Well below the 10 s after which Streams' transactions time out. */
    private static final Duration MOST = Duration.ofSeconds(5);
    private final Duration interval;
    /** A commit is one of all tasks of a thread. */
    private final ThreadLocal<Turns> turns;

    /** @param interval how often is committed while there is little to do */
    public Pace(Duration interval) {
        this.interval = interval;
        turns = ThreadLocal.withInitial(() -> new Turns(interval.toMillis()));
    }

    /** After how long is committed in any case. */
    public static Duration atLatest(Duration interval) {
        var later = interval.multipliedBy(INTERVALS);
        return later.compareTo(MOST) < 0 ? later : MOST;
    }

    /** The stream, whose records count; every source of the topology is to be wrapped so, since each has tasks of its own. */
    public <K, V> KStream<K, V> of(KStream<K, V> records, String name) {
        return records.processValues(() -> new Paced<>(this), Named.as(name + "-paced"));
    }

    /** How often to look whether it is time. */
    Duration looks() {
        return interval.dividedBy(2);
    }

    /** Of the calling thread. */
    Turns turns() {
        return turns.get();
    }
}
