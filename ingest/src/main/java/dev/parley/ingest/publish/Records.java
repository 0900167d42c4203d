package dev.parley.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.model.Channel;
import dev.parley.model.Channels;
import dev.parley.model.RawDocument;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** Values as Kafka records of their channels, already serialised. */
public final class Records {
    private Records() {}

    /** A raw document: its key is the event's id, its partition that of its locator, so that a document's revisions stay in order. */
    public static ProducerRecord<byte[], byte[]> raw(RawDocument raw, int partitions) {
        return of(Channels.RAW, raw.eventId(), raw, partition(raw.locator().value(), partitions));
    }

    /** @param value null for a tombstone */
    public static <K, V> ProducerRecord<byte[], byte[]> of(Channel<K, V> channel, K key, @Nullable V value,
            int partition) {
        var headers = new RecordHeaders();
        var keyBytes = channel.keys().serializer().serialize(channel.name(), headers, key);
        var valueBytes = channel.values().serializer().serialize(channel.name(), headers, value);
        return new ProducerRecord<>(channel.name(), partition, keyBytes, valueBytes, headers);
    }

    /** Where Kafka's own partitioner would put a record with this key: murmur2 of its UTF-8. */
    public static int partition(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
    }
}
