package dev.parley.processor.dedupe;

import dev.parley.processor.dedupe.actor.Table;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** A table of an actor as a state store: named, and versioned with what is in it. */
record StoreTable<K, V>(String name, Serde<K> keys, Serde<V> values, boolean inMemory) {
    StoreBuilder<KeyValueStore<K, V>> builder() {
        var supplier = inMemory ? Stores.inMemoryKeyValueStore(name) : Stores.persistentKeyValueStore(name);
        return Stores.keyValueStoreBuilder(supplier, keys, values);
    }

    Table<K, V> open(ProcessorContext<?, ?> context) {
        KeyValueStore<K, V> store = context.getStateStore(name);
        return new Open<>(store, keys);
    }

    private record Open<K, V>(KeyValueStore<K, V> store, Serde<K> keys) implements Table<K, V> {
        @Override
        public @Nullable V get(K key) {
            return store.get(key);
        }

        @Override
        public void put(K key, V value) {
            store.put(key, value);
        }

        @Override
        public void delete(K key) {
            store.delete(key);
        }

        @Override
        public void forEach(BiConsumer<K, V> action) {
            try (var rows = store.all()) {
                rows.forEachRemaining(row -> action.accept(row.key, row.value));
            }
        }

        @Override
        public void forEachUnder(K prefix, int limit, BiConsumer<K, V> action) {
            try (KeyValueIterator<K, V> rows = store.prefixScan(prefix, keys.serializer())) {
                for (int i = 0; i < limit && rows.hasNext(); i++) {
                    var row = rows.next();
                    action.accept(row.key, row.value);
                }
            }
        }
    }
}
