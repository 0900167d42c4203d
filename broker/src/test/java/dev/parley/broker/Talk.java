package dev.parley.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A client that says and hears lines on one topic of one partition. */
record Talk(String bootstrapServers) {
    private static final TopicPartition LINES = new TopicPartition("lines", 0);

    void open() throws InterruptedException, ExecutionException {
        open(LINES.topic());
    }

    void open(String topic) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    void say(String... lines) throws InterruptedException, ExecutionException {
        try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", bootstrapServers,
                "max.request.size", 48 << 20, "buffer.memory", 64L << 20), new StringSerializer(),
                new StringSerializer())) {
            for (var line : lines)
                producer.send(new ProducerRecord<>(LINES.topic(), line)).get();
        }
    }

    /** Says a line in a transaction that never ends by itself. */
    void mumble(String topic, String line) throws InterruptedException, ExecutionException {
        try (var producer = mumbler()) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, line)).get();
            producer.close(Duration.ZERO);
        }
    }

    /** Has that transaction undone. */
    void stopMumbling() {
        try (var producer = mumbler()) {
            producer.initTransactions();
        }
    }

    private KafkaProducer<String, String> mumbler() {
        return new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "transactional.id", "mumbler"),
                new StringSerializer(), new StringSerializer());
    }

    /** What was said since the group {@code listener} last heard; commits that it did. */
    List<String> hear(String listener, int atLeast) {
        var heard = new ArrayList<String>();
        try (var consumer = consumer(listener)) {
            consumer.assign(List.of(LINES));
            var end = Instant.now().plusSeconds(30);
            while (heard.size() < atLeast && Instant.now().isBefore(end))
                consumer.poll(Duration.ofMillis(100)).forEach(line -> heard.add(line.value()));
            consumer.commitSync(Map.of(LINES, new OffsetAndMetadata(consumer.position(LINES))));
        }
        return heard;
    }

    private KafkaConsumer<String, String> consumer(String group) {
        return new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "group.id", group, "auto.offset.reset",
                        "earliest", "enable.auto.commit", false, "isolation.level", "read_committed"),
                new StringDeserializer(), new StringDeserializer());
    }

    static String[] numbered(int count) {
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> "line " + i).toArray(String[]::new);
    }
}
