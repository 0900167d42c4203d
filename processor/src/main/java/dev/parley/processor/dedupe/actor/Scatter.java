package dev.parley.processor.dedupe.actor;

import dev.parley.model.ContentHash;
import dev.parley.processor.dedupe.definition.Place;
import dev.parley.processor.dedupe.definition.Rules;
import dev.parley.processor.dedupe.related.Tie;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Which shard an anchor or a content belongs to. */
record Scatter(int shards) {
    private static final Collector<Tie, ?, List<ToShard.Knot>> KNOTS = Collectors
            .mapping(tie -> new ToShard.Knot(tie.key(), tie.offered(), tie.sought()), Collectors.toList());

    Scatter {
        if (shards < 1)
            throw new IllegalArgumentException("there must be a shard");
    }

    /** One entry for each shard that has an anchor or a tie of the document, and for the one where its content belongs. */
    Map<Integer, ToShard.Enter> entries(Place place, int edition, Stage stage, Sketch sketch, ContentHash content,
            List<Tie> ties) {
        int[] anchors = sketch.anchors();
        var anchorsThere = new TreeMap<Integer, List<Integer>>();
        for (int anchor : anchors)
            anchorsThere.computeIfAbsent(shardOf(anchor), s -> new ArrayList<>()).add(anchor);
        var tiesThere = ties.stream().collect(Collectors.groupingBy(tie -> shardOf(tie.key()), TreeMap::new, KNOTS));
        var concerned = new TreeSet<>(anchorsThere.keySet());
        concerned.addAll(tiesThere.keySet());
        long key = content.prefix();
        concerned.add(shardOf(key));
        var entries = new TreeMap<Integer, ToShard.Enter>();
        for (int shard : concerned)
            entries.put(shard,
                    new ToShard.Enter(place, edition, stage, bytes(anchorsThere.getOrDefault(shard, List.of())),
                            anchors.length, key, tiesThere.getOrDefault(shard, List.of()), false));
        return entries;
    }

    /** Two documents that share enough anchors in all share at least so many of them in one of the shards. */
    int leastInOne(int anchors, int otherAnchors) {
        return Math.ceilDiv(Rules.enough(anchors, otherAnchors), shards);
    }

    /** Of a content's first 64 bits, or of a tie. */
    int shardOf(long key) {
        return (int) Long.remainderUnsigned(key, shards);
    }

    /** Anchors are the low hashes, so their lower bits decide. */
    private int shardOf(int anchor) {
        return Integer.remainderUnsigned(anchor, shards);
    }

    private static byte[] bytes(List<Integer> anchors) {
        var bytes = ByteBuffer.allocate(4 * anchors.size());
        anchors.forEach(bytes::putInt);
        return bytes.array();
    }
}
