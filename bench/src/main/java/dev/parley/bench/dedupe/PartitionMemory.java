package dev.parley.bench.dedupe;

import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.processor.dedupe.actor.Desk;
import dev.parley.processor.dedupe.actor.Dossier;
import dev.parley.processor.dedupe.actor.ShardActor;
import dev.parley.processor.dedupe.actor.ShardKey;
import dev.parley.processor.dedupe.actor.Table;
import dev.parley.processor.dedupe.actor.Tally;
import dev.parley.processor.dedupe.actor.ToShard;
import dev.parley.processor.dedupe.actor.TwinsKey;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What both actors of one partition remember, in memory. */
record PartitionMemory(Table<DocumentId, Dossier> dossiers, Table<String, Document> contents,
        Table<DocumentId, Sketch> sketches, Table<String, Desk.Member> members, Table<String, DocumentId> followers,
        Table<DocumentId, String> agenda, Table<String, Tally> tallies, Table<ShardKey, ToShard.Enter> entries,
        Table<ShardKey, Boolean> owed, Table<TwinsKey, Boolean> owedTwins) implements Desk, ShardActor.Memory {
    static PartitionMemory empty() {
        return new PartitionMemory(new Tree<>(), new Tree<>(), new Tree<>(), new Tree<>(), new Tree<>(), new Tree<>(),
                new Tree<>(), new Tree<>(), new Tree<>(), new Tree<>());
    }

    private static final class Tree<K extends Comparable<K>, V> implements Table<K, V> {
        private final TreeMap<K, V> rows = new TreeMap<>();

        @Override
        public @Nullable V get(K key) {
            return rows.get(key);
        }

        @Override
        public void put(K key, V value) {
            rows.put(key, value);
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
            int given = 0;
            for (var row : rows.tailMap(prefix).entrySet()) {
                if (given++ == limit || !row.getKey().toString().startsWith(prefix.toString()))
                    return;
                action.accept(row.getKey(), row.getValue());
            }
        }
    }
}
