package dev.parley.processor.dedupe.actor;

import dev.parley.model.DocumentId;

/** A document in a shard. */
public record ShardKey(int shard, DocumentId document) implements Comparable<ShardKey> {
    /** {@code 0003/7kqabcdefghijklm}. */
    public static ShardKey parse(String text) {
        return new ShardKey(Integer.parseInt(text.substring(0, text.indexOf('/'))),
                new DocumentId(text.substring(text.indexOf('/') + 1)));
    }

    @Override
    public int compareTo(ShardKey other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        var number = Integer.toString(shard);
        return "0".repeat(Math.max(0, 4 - number.length())) + number + "/" + document;
    }
}
