package dev.parley.ingest.poll;

import static dev.parley.model.Channel.Keeps.LAST_BY_KEY;
import static dev.parley.model.Channel.Keeps.UNTIL_READ;

import dev.parley.model.Channel;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;

/** The channels of this room. Both have the same number of partitions and are partitioned by host: what is known of a host and what is to be fetched from it meet in one instance. */
public final class IngestChannels {
    private static final Serde<String> TEXT = Channel.keyed(Function.identity(), Function.identity());

    /** Definitions, poll state and entries, by {@link Tracked#key()}. */
    public static final Channel<String, Tracked> SOURCES = Channel.of("sources", TEXT, Tracked.class, LAST_BY_KEY);

    /** Entries that were found and are to be fetched, by canonical URL. */
    public static final Channel<String, FoundEntry> FRONTIER = Channel.of("frontier", TEXT, FoundEntry.class,
            UNTIL_READ);

    /** The consumer group that shares the hosts. */
    public static final String GROUP = "parley-ingest";

    private IngestChannels() {}

    public static List<Channel<?, ?>> all() {
        return List.of(SOURCES, FRONTIER);
    }
}
