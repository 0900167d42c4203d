package dev.parley.processor.dedupe;

import dev.parley.processor.dedupe.actor.Table;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table that measures how long each entry stays in it; not of those that were there when it was opened. For one thread. */
record Lingering<K, V>(Table<K, V> table, Map<K, Long> since, Consumer<Duration> stayed) implements Table<K, V> {
    Lingering(Table<K, V> table, Consumer<Duration> stayed) {
        this(table, new HashMap<>(), stayed);
    }

    @Override
    public @Nullable V get(K key) {
        return table.get(key);
    }

    @Override
    public void put(K key, V value) {
        since.putIfAbsent(key, System.nanoTime());
        table.put(key, value);
    }

    @Override
    public void delete(K key) {
        table.delete(key);
        var began = since.remove(key);
        if (began != null)
            stayed.accept(Duration.ofNanos(System.nanoTime() - began));
    }

    @Override
    public void forEach(BiConsumer<K, V> action) {
        table.forEach(action);
    }

    @Override
    public void forEachUnder(K prefix, int limit, BiConsumer<K, V> action) {
        table.forEachUnder(prefix, limit, action);
    }
}
