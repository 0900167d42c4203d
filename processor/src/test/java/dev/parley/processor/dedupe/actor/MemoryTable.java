package dev.parley.processor.dedupe.actor;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table in memory. What goes in and comes out is copied, as through a store. */
final class MemoryTable<K extends Comparable<K>, V> implements Table<K, V> {
    private final TreeMap<K, V> rows = new TreeMap<>();
    private final UnaryOperator<V> copy;
    private long reads;

    MemoryTable(UnaryOperator<V> copy) {
        this.copy = copy;
    }

    @Override
    public @Nullable V get(K key) {
        reads++;
        var row = rows.get(key);
        return row == null ? null : copy.apply(row);
    }

    /** How often a single value was asked for. */
    long reads() {
        return reads;
    }

    @Override
    public void put(K key, V value) {
        rows.put(key, copy.apply(value));
    }

    @Override
    public void delete(K key) {
        rows.remove(key);
    }

    @Override
    public void forEach(BiConsumer<K, V> action) {
        rows.forEach(action);
    }

    @Override
    public void forEachUnder(K prefix, int limit, BiConsumer<K, V> action) {
        var found = new ArrayList<Map.Entry<K, V>>(); // the action may change the table
        for (var row : rows.tailMap(prefix).entrySet()) {
            if (found.size() == limit || !row.getKey().toString().startsWith(prefix.toString()))
                break;
            found.add(Map.Entry.copyOf(row));
        }
        found.forEach(row -> action.accept(row.getKey(), row.getValue()));
    }
}
