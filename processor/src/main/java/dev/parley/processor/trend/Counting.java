package dev.parley.processor.trend;

import dev.parley.model.Channel;
import dev.parley.model.JsonSerde;
import dev.parley.model.Trend;
import dev.parley.model.TrendKey;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Keeps the figures of the topics of one partition and sends each that changes; a tombstone when it has come down to nothing. */
record Counting() implements ProcessorSupplier<String, TopicChange, TrendKey, Trend> {
    private static final String FIGURES = "trend-figures";
    private static final String DOCUMENTS = "trend-documents";

    @Override
    public Processor<String, TopicChange, TrendKey, Trend> get() {
        return new Counter();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        Serde<String> text = Channel.keyed(Function.identity(), Function.identity());
        return Set.of(
                // Many documents count in one figure: it is to go to the changelog once a commit.
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(FIGURES),
                        Channel.keyed(TrendKey::spelt, TrendKey::parse), new JsonSerde<>(Trend.class))
                        .withCachingEnabled(),
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(DOCUMENTS), text, Serdes.ByteArray()));
    }

    private static final class Counter extends ContextualProcessor<String, TopicChange, TrendKey, Trend> {
        private @Nullable FigureStore figures;

        @Override
        public void init(ProcessorContext<TrendKey, Trend> context) {
            super.init(context);
            KeyValueStore<TrendKey, Trend> stored = context.getStateStore(FIGURES);
            KeyValueStore<String, byte[]> documents = context.getStateStore(DOCUMENTS);
            figures = new FigureStore(stored, documents);
        }

        @Override
        public void process(Record<String, TopicChange> record) {
            var changed = Objects.requireNonNull(figures).apply(record.key(), record.value());
            changed.forEach((key, figure) -> context()
                    .forward(new Record<>(key, figure.orElse(null), record.timestamp(), record.headers())));
        }
    }
}
