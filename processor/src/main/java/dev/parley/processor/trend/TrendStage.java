package dev.parley.processor.trend;

import dev.parley.model.Channel;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.JsonSerde;
import dev.parley.model.Trend;
import dev.parley.model.TrendKey;
import dev.parley.processor.pace.Pace;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * Puts the counting into the topology: documents in, trends out, each whenever its figure changes. A store remembers what each document
 * last added; what it adds now goes, with that, over an internal channel to the topic's partition, which keeps the figures. No windows
 * and no stream time: what comes late counts where it belongs.
 *
 * @param pace when its work is committed
 */
public record TrendStage(Pace pace) {
    private static final Serde<String> TEXT = Channel.keyed(Function.identity(), Function.identity());

    /** A tombstone takes away what its document had added; so does a trend's, when nothing is left to count. */
    public KStream<TrendKey, Trend> attach(KStream<DocumentId, EnrichedDocument> documents) {
        var changes = documents.process(new Contributions(), Named.as("trend-contributions"))
                .repartition(Repartitioned.with(TEXT, new JsonSerde<>(TopicChange.class)).withName("trend-changes"));
        return pace.of(changes, "trend-count").process(new Counting(), Named.as("trend-count"));
    }
}
