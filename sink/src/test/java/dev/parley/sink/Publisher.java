package dev.parley.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.model.Channel;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes to a channel in transactions, as the processor does. */
final class Publisher implements AutoCloseable {
    private final Channel<DocumentId, EnrichedDocument> channel;
    private final KafkaProducer<byte[], byte[]> producer;

    Publisher(Channel<DocumentId, EnrichedDocument> channel, String bootstrapServers) {
        this.channel = channel;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "transactional.id", channel.name(), "linger.ms", 0),
                new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    void publish(EnrichedDocument... documents) throws ExecutionException, InterruptedException {
        producer.beginTransaction();
        send(documents);
        producer.commitTransaction();
    }

    void publishInVain(EnrichedDocument... documents) throws ExecutionException, InterruptedException {
        producer.beginTransaction();
        send(documents);
        producer.abortTransaction();
    }

    void remove(DocumentId id) throws ExecutionException, InterruptedException {
        producer.beginTransaction();
        send(id.value().getBytes(UTF_8), null);
        producer.commitTransaction();
    }

    void publishNonsense(String key, String value) throws ExecutionException, InterruptedException {
        producer.beginTransaction();
        send(key.getBytes(UTF_8), value.getBytes(UTF_8));
        producer.commitTransaction();
    }

    private void send(EnrichedDocument... documents) throws ExecutionException, InterruptedException {
        for (var document : documents)
            send(document.document().id().value().getBytes(UTF_8),
                    channel.values().serializer().serialize(channel.name(), document));
    }

    private void send(byte[] key, byte @Nullable [] value) throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(channel.name(), key, value)).get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
