package dev.parley.processor.tag;

import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.PublishedTaxonomy;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Puts the tagger into the topology. Published taxonomies arrive through a global store: every instance has read all of them before its
 * first document, and a new one takes effect with the next document. Tombstones pass through.
 *
 * @param took told how long each document took
 */
public record TagStage(TaxonomyInForce taxonomy, Consumer<Duration> took) {
    private static final String STORE = "taxonomies";

    public KStream<DocumentId, EnrichedDocument> attach(StreamsBuilder walk,
            KStream<DocumentId, EnrichedDocument> documents) {
        var channel = Channels.TAXONOMY;
        walk.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), channel.keys(), channel.values()),
                channel.name(), Consumed.with(channel.keys(), LegibleTaxonomies.serde()).withName("taxonomy"),
                () -> new Publications(taxonomy));
        return documents.processValues(() -> new Tagging(taxonomy, took), Named.as("tag"));
    }

    /** Keeps what is published and puts it into force; on a restart it sees all again. */
    private static final class Publications implements Processor<String, PublishedTaxonomy, Void, Void> {
        private final TaxonomyInForce taxonomy;
        private @Nullable KeyValueStore<String, PublishedTaxonomy> published;

        Publications(TaxonomyInForce taxonomy) {
            this.taxonomy = taxonomy;
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            published = context.getStateStore(STORE);
        }

        @Override
        public void process(Record<String, PublishedTaxonomy> record) {
            Objects.requireNonNull(published).put(record.key(), record.value());
            if (record.value() != null)
                taxonomy.publish(record.value());
        }
    }

    private static final class Tagging
            extends
                ContextualFixedKeyProcessor<DocumentId, EnrichedDocument, EnrichedDocument> {
        private final TaxonomyInForce taxonomy;
        private final Consumer<Duration> took;

        Tagging(TaxonomyInForce taxonomy, Consumer<Duration> took) {
            this.taxonomy = taxonomy;
            this.took = took;
        }

        @Override
        public void process(FixedKeyRecord<DocumentId, EnrichedDocument> record) {
            var document = record.value();
            context().forward(document == null ? record : record.withValue(tag(document)));
        }

        private EnrichedDocument tag(EnrichedDocument document) {
            long began = System.nanoTime();
            var tagged = taxonomy.tag(document);
            took.accept(Duration.ofNanos(System.nanoTime() - began));
            return tagged;
        }
    }
}
