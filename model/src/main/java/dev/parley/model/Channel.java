package dev.parley.model;

import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;

/**
 * A Kafka topic as a typed value: its name, what its keys and values are, and how long it keeps them. Nowhere else stands a topic's name
 * or a serde.
 */
public record Channel<K, V>(String name, Serde<K> keys, Serde<V> values, Keeps keeps) {
    /** What stays on a channel. */
    public enum Keeps {
        /** The last record of each key, for ever. */
        LAST_BY_KEY,
        /** Everything until its reader has committed past it; never by time, since Streams forwards old timestamps. */
        UNTIL_READ
    }

    /** A channel of {@code parley.NAME} with JSON values. */
    public static <K, V> Channel<K, V> of(String name, Serde<K> keys, Class<V> values, Keeps keeps) {
        return new Channel<>("parley." + name, keys, new JsonSerde<>(values), keeps);
    }

    /** Keys spelt as one string. */
    public static <K> Serde<K> keyed(Function<K, String> spell, Function<String, K> read) {
        return new TextSerde<>(spell, read);
    }

    /** The topic settings that make it so. Records are stamped when they are appended, so that no back-fill is deleted as old. */
    public Map<String, String> settings() {
        var cleanup = switch (keeps) {
            case LAST_BY_KEY -> TopicConfig.CLEANUP_POLICY_COMPACT;
            case UNTIL_READ -> TopicConfig.CLEANUP_POLICY_DELETE;
        };
        return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup, ERASURE, ERASED_WITHIN_MS,
                TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime", TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(MAX_RECORD));
    }

    /** By when compaction has come by, so that what a tombstone takes away is off the disk, the open segment included (KIP-354). */
    public static final String ERASURE = TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG;
    public static final String ERASED_WITHIN_MS = "86400000";
    /** Upper limit of a record in bytes: the largest raw body, and room for the JSON of a document made from it. */
    public static final int MAX_RECORD = 3 * RawDocument.MAX_BODY;
}
