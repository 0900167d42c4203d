package dev.parley.processor.dedupe;

import dev.parley.processor.dedupe.actor.Table;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** A table of an actor as a state store: named, and versioned with what is in it. */
record StoreTable<K, V>(String name, Serde<K> keys, Serde<V> values, Use use) {
    /** How a table is used, which decides how it is kept. All of them have a changelog. */
    enum Use {
        /** Small and in constant use: in memory. What comes and goes again and again is on the changelog once a commit. */
        CONSTANT,
        /** Large: on disk. */
        SELDOM,
        /** Large values that are read soon after they were written: on disk, some of the latest as objects too. */
        READ_SOON,
        /**
         * Small values that are read and written again and again until they rest: on disk, where only the last one at a commit arrives,
         * as on the changelog; many of the latest as objects too.
         */
        REWRITTEN;

        /** How many ordinary objects stay. */
        int kept() {
            return switch (this) {
                case CONSTANT, SELDOM -> 0;
                case READ_SOON -> 100;
                case REWRITTEN -> 1000;
            };
        }
    }

    StoreBuilder<KeyValueStore<K, V>> builder() {
        var supplier = use == Use.CONSTANT ? Stores.inMemoryKeyValueStore(name) : Stores.persistentKeyValueStore(name);
        var builder = Stores.keyValueStoreBuilder(supplier, keys, values);
        return use == Use.REWRITTEN || use == Use.CONSTANT ? builder.withCachingEnabled() : builder;
    }

    Table<K, V> open(ProcessorContext<?, ?> context) {
        return open(context, _ -> 1);
    }

    /** @param weight of a value among those that stay as objects, where an ordinary one weighs 1 */
    Table<K, V> open(ProcessorContext<?, ?> context, ToIntFunction<V> weight) {
        var table = new Open<K, V>(context.getStateStore(name), keys);
        return use.kept() > 0 ? new Recent<>(table, use.kept(), weight) : table;
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
