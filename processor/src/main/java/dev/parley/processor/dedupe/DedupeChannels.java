package dev.parley.processor.dedupe;

import static dev.parley.model.Channel.Keeps.UNTIL_READ;

import dev.parley.model.Channel;
import dev.parley.model.DocumentId;
import dev.parley.processor.dedupe.actor.Arrival;
import dev.parley.processor.dedupe.actor.ToDocument;
import dev.parley.processor.dedupe.actor.ToShard;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The stage's own channels. {@code normalised} and {@code inbox} meet in one actor, so they must have the same number of partitions;
 * {@code shards} has one for each shard.
 */
public final class DedupeChannels {
    static final Serde<DocumentId> IDS = Channel.keyed(DocumentId::value, DocumentId::new);

    /** What came of raw events, by document. */
    public static final Channel<DocumentId, Arrival> NORMALISED = Channel.of("normalised", IDS, Arrival.class,
            UNTIL_READ);

    /** What shards and documents say to a document. */
    public static final Channel<DocumentId, ToDocument> INBOX = Channel.of("inbox", IDS, ToDocument.class, UNTIL_READ);

    /** What documents say to a shard, by its number, which is that of its partition. */
    public static final Channel<Integer, ToShard> SHARDS = Channel.of("shards", Serdes.Integer(), ToShard.class,
            UNTIL_READ);

    public static final List<Channel<?, ?>> ALL = List.of(NORMALISED, INBOX, SHARDS);

    private DedupeChannels() {}
}
