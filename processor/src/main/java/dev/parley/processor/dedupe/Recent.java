package dev.parley.processor.dedupe;

import dev.parley.processor.dedupe.actor.Table;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the latest values of a table as objects, so that reading them again parses nothing. Who changes a value puts it back before
 * anybody else reads it. For one thread, which alone writes the table.
 */
final class Recent<K, V> implements Table<K, V> {
    private final Table<K, V> table;
    private final int most;
    private final SequencedMap<K, V> latest = new LinkedHashMap<>();

    /** @param most how many are kept */
    Recent(Table<K, V> table, int most) {
        this.table = table;
        this.most = most;
    }

    @Override
    public @Nullable V get(K key) {
        var known = latest.get(key);
        return known == null ? table.get(key) : known;
    }

    @Override
    public void put(K key, V value) {
        latest.putLast(key, value);
        if (latest.size() > most)
            latest.pollFirstEntry();
        table.put(key, value);
    }

    @Override
    public void delete(K key) {
        latest.remove(key);
        table.delete(key);
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
