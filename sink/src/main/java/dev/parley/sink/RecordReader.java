package dev.parley.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.model.Channel;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Reads records of a documents channel one by one, so that a bad one spoils no other. */
record RecordReader(Channel<DocumentId, EnrichedDocument> channel) {
    Change read(ConsumerRecord<byte[], byte @Nullable []> record) {
        var place = new Place(new ChannelPartition(record.topic(), record.partition()), record.offset());
        var key = record.key() == null ? "" : new String(record.key(), UTF_8);
        try {
            var id = channel.keys().deserializer().deserialize(record.topic(), record.key());
            return record.value() == null ? new Change.Remove(place, id) : put(place, id, record);
        } catch (SerializationException | IllegalArgumentException e) {
            return new Change.Unreadable(place, key, reason(e));
        }
    }

    private Change put(Place place, DocumentId id, ConsumerRecord<byte[], byte @Nullable []> record) {
        var document = channel.values().deserializer().deserialize(record.topic(), record.value());
        var own = document.document().id();
        return own.equals(id)
                ? new Change.Put(place, document)
                : new Change.Unreadable(place, id.value(), "its key is " + id + " but it holds " + own);
    }

    private static String reason(Throwable e) {
        var cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + reason(cause);
    }
}
