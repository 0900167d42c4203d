package dev.parley.processor.dedupe.actor;

import dev.parley.model.ContentHash;
import dev.parley.processor.dedupe.definition.Place;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which shard an anchor or a content belongs to. */
record Scatter(int shards) {
    Scatter {
        if (shards < 1)
            throw new IllegalArgumentException("there must be a shard");
    }

    /** One entry for each shard that has an anchor of the document, or its content. */
    Map<Integer, ToShard.Enter> entries(Place place, int edition, Stage stage, Sketch sketch, ContentHash content) {
        int[] anchors = sketch.anchors();
        var byShard = new TreeMap<Integer, List<Integer>>();
        for (int anchor : anchors)
            byShard.computeIfAbsent(shardOf(anchor), s -> new ArrayList<>()).add(anchor);
        long key = key(content);
        int home = (int) Long.remainderUnsigned(key, shards);
        byShard.computeIfAbsent(home, s -> new ArrayList<>());
        var entries = new TreeMap<Integer, ToShard.Enter>();
        byShard.forEach((shard, some) -> entries.put(shard,
                new ToShard.Enter(place, edition, stage, bytes(some), anchors.length, keptBy(shard == home, key))));
        return entries;
    }

    private static @Nullable Long keptBy(boolean home, long key) {
        return home ? key : null;
    }

    /** Anchors are the low hashes, so their lower bits decide. */
    private int shardOf(int anchor) {
        return Integer.remainderUnsigned(anchor, shards);
    }

    /** The first 64 bits. */
    private static long key(ContentHash content) {
        return Long.parseUnsignedLong(content.value().substring(0, 16), 16);
    }

    private static byte[] bytes(List<Integer> anchors) {
        var bytes = ByteBuffer.allocate(4 * anchors.size());
        anchors.forEach(bytes::putInt);
        return bytes.array();
    }
}
