package dev.parley.processor.dedupe.actor;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What an actor remembers: a keyed table whose keys are ordered as text. */
public interface Table<K, V> {
    @Nullable
    V get(K key);

    void put(K key, V value);

    void delete(K key);

    /** Everything, in the order of the keys. The table must not be changed meanwhile. */
    void forEach(BiConsumer<K, V> action);

    /** The entries whose keys begin so, in the order of the keys, at most {@code limit} of them. */
    void forEachUnder(K prefix, int limit, BiConsumer<K, V> action);
}
