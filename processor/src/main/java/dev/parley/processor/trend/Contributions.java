package dev.parley.processor.trend;

import dev.parley.model.Channel;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.JsonSerde;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Turns documents into changes by topic: what each adds now, and what it added before. */
record Contributions() implements ProcessorSupplier<DocumentId, EnrichedDocument, String, TopicChange> {
    private static final String STORE = "trend-contributions";

    @Override
    public Processor<DocumentId, EnrichedDocument, String, TopicChange> get() {
        return new Differ();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE),
                Channel.keyed(DocumentId::value, DocumentId::new), new JsonSerde<>(Contribution.class)));
    }

    private static final class Differ extends ContextualProcessor<DocumentId, EnrichedDocument, String, TopicChange> {
        private @Nullable KeyValueStore<DocumentId, Contribution> last;

        @Override
        public void init(ProcessorContext<String, TopicChange> context) {
            super.init(context);
            last = context.getStateStore(STORE);
        }

        @Override
        public void process(Record<DocumentId, EnrichedDocument> record) {
            var store = Objects.requireNonNull(last);
            var before = Objects.requireNonNullElse(store.get(record.key()), Contribution.NONE);
            var after = Contribution.of(record.value());
            if (before.equals(after))
                return;
            if (after.addsNothing())
                store.delete(record.key());
            else
                store.put(record.key(), after);
            forward(record, before, after);
        }

        private void forward(Record<DocumentId, EnrichedDocument> record, Contribution before, Contribution after) {
            var topics = new TreeSet<>(before.topics().keySet());
            topics.addAll(after.topics().keySet());
            for (var topic : topics) {
                var change = new TopicChange(record.key(), before.mention(topic), after.mention(topic));
                if (!Objects.equals(change.before(), change.after()))
                    context().forward(new Record<>(topic, change, record.timestamp(), record.headers()));
            }
        }
    }
}
