package dev.parley.model;

import static dev.parley.model.Channel.Keeps.LAST_BY_KEY;
import static dev.parley.model.Channel.Keeps.UNTIL_READ;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;

/** The channels on which the rooms meet. A room's own channels stand in that room. */
public final class Channels {
    private static final Serde<String> TEXT = Channel.keyed(Function.identity(), Function.identity());
    private static final Serde<DocumentId> IDS = Channel.keyed(DocumentId::value, DocumentId::new);

    /**
     * The system of record: CloudEvents in binary mode, by event id, partitioned by locator, compacted so that nothing goes but what a
     * tombstone forgets.
     */
    public static final Channel<String, RawDocument> RAW = new Channel<>("parley.raw", TEXT, new RawSerde(),
            LAST_BY_KEY);

    /** Documents after the whole walk, each the current version. */
    public static final Channel<DocumentId, EnrichedDocument> DOCUMENTS = Channel.of("documents", IDS,
            EnrichedDocument.class, LAST_BY_KEY);

    /** Raw documents that could not be processed, by event id. */
    public static final Channel<String, Rejection> REJECTED = Channel.of("rejected", TEXT, Rejection.class,
            LAST_BY_KEY);

    /** Raw records that go through the processor again, as they are: nothing is added to the raw channel. By event id. */
    public static final Channel<String, RawDocument> REDRIVE = new Channel<>("parley.redrive", TEXT, new RawSerde(),
            UNTIL_READ);
    /** The documents that were forgotten. For ever, so that none of them comes back when all is rebuilt. */
    public static final Channel<DocumentId, Forgotten> FORGOTTEN = Channel.of("forgotten", IDS, Forgotten.class,
            LAST_BY_KEY);
    /** The balance of each partition, by partition number and source. */
    public static final Channel<String, LedgerPage> LEDGER = Channel.of("ledger", TEXT, LedgerPage.class, LAST_BY_KEY);

    /** Taxonomies by version; the valid one with the highest sequence is in force. */
    public static final Channel<String, PublishedTaxonomy> TAXONOMY = Channel.of("taxonomy", TEXT,
            PublishedTaxonomy.class, LAST_BY_KEY);

    /** How often topics are spoken of. Small: a reader holds it whole. */
    public static final Channel<TrendKey, Trend> TRENDS = Channel.of("trends",
            Channel.keyed(TrendKey::spelt, TrendKey::parse), Trend.class, LAST_BY_KEY);

    private Channels() {}
}
