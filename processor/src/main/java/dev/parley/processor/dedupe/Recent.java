package dev.parley.processor.dedupe;

import dev.parley.processor.dedupe.actor.Table;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the latest values of a table as objects, so that reading them again parses nothing. Who changes a value puts it back before
 * anybody else reads it. For one thread, which alone writes the table.
 */
final class Recent<K, V> implements Table<K, V> {
    private final Table<K, V> table;
    private final long most;
    private final ToIntFunction<V> weight;
    private final SequencedMap<K, V> latest = new LinkedHashMap<>();
    private long total;

    /**
     * @param most what all that are kept may weigh
     * @param weight of a value; always the same
     */
    Recent(Table<K, V> table, long most, ToIntFunction<V> weight) {
        this.table = table;
        this.most = most;
        this.weight = weight;
    }

    @Override
    public @Nullable V get(K key) {
        var known = latest.get(key);
        return known == null ? table.get(key) : known;
    }

    @Override
    public void put(K key, V value) {
        forget(key);
        latest.putLast(key, value);
        total += weight.applyAsInt(value);
        while (total > most)
            forget(latest.firstEntry().getKey());
        table.put(key, value);
    }

    @Override
    public void delete(K key) {
        forget(key);
        table.delete(key);
    }

    private void forget(K key) {
        var gone = latest.remove(key);
        if (gone != null)
            total -= weight.applyAsInt(gone);
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
