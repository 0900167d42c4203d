package dev.parley.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.model.Channel;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Trend;
import dev.parley.model.TrendKey;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** A channel that goes into a sink. Its records are read one by one, so that a bad one spoils no other. */
public final class Feed<K, V> {
    private final Channel<K, V> channel;
    private final Function<V, K> key;
    private final BiFunction<Place, V, Change> put;
    private final BiFunction<Place, K, Change> remove;

    private Feed(Channel<K, V> channel, Function<V, K> key, BiFunction<Place, V, Change> put,
            BiFunction<Place, K, Change> remove) {
        this.channel = channel;
        this.key = key;
        this.put = put;
        this.remove = remove;
    }

    public static Feed<DocumentId, EnrichedDocument> documents(Channel<DocumentId, EnrichedDocument> channel) {
        return new Feed<>(channel, document -> document.document().id(), Change.Put::new, Change.Remove::new);
    }

    public static Feed<TrendKey, Trend> trends(Channel<TrendKey, Trend> channel) {
        return new Feed<>(channel, Trend::key, Change.Counted::new, Change.Uncounted::new);
    }

    String channel() {
        return channel.name();
    }

    Change read(ConsumerRecord<byte[], byte[]> record) {
        var place = new Place(new ChannelPartition(record.topic(), record.partition()), record.offset());
        var spelt = record.key() == null ? "" : new String(record.key(), UTF_8);
        try {
            var subject = channel.keys().deserializer().deserialize(record.topic(), record.key());
            return record.value() == null ? remove.apply(place, subject) : put(place, subject, record);
        } catch (SerializationException | IllegalArgumentException e) {
            return new Change.Unreadable(place, spelt, reason(e));
        }
    }

    private Change put(Place place, K subject, ConsumerRecord<byte[], byte[]> record) {
        var value = channel.values().deserializer().deserialize(record.topic(), record.value());
        var own = key.apply(value);
        return own.equals(subject)
                ? put.apply(place, value)
                : new Change.Unreadable(place, subject.toString(), "its key is " + subject + " but it holds " + own);
    }

    private static String reason(Throwable e) {
        var cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + reason(cause);
    }
}
