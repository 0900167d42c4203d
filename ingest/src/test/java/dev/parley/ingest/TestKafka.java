package dev.parley.ingest;

import dev.parley.broker.BrokerException;
import dev.parley.broker.BrokerSettings;
import dev.parley.broker.EmbeddedBroker;
import dev.parley.model.Channel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** A real broker for one test class, and a reader of what was committed to it. */
public final class TestKafka implements AutoCloseable {
    private final EmbeddedBroker broker;

    private TestKafka(EmbeddedBroker broker) {
        this.broker = broker;
    }

    public static TestKafka start(Path folder, int partitions, Channel<?, ?>... channels)
            throws BrokerException, ExecutionException, InterruptedException {
        var kafka = new TestKafka(EmbeddedBroker.start(BrokerSettings.in(folder)));
        try (var admin = Admin.create(kafka.settings())) {
            for (var channel : channels)
                admin.createTopics(List.of(new NewTopic(channel.name(), Optional.of(partitions), Optional.empty())
                        .configs(channel.settings()))).all().get();
        }
        return kafka;
    }

    public Map<String, Object> settings() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    /** All committed records, in order within a partition. */
    public <K, V> List<ConsumerRecord<K, V>> read(Channel<K, V> channel) {
        var settings = new HashMap<>(settings());
        settings.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, channel.keys().deserializer(),
                channel.values().deserializer())) {
            var partitions = IntStream.range(0, consumer.partitionsFor(channel.name()).size())
                    .mapToObj(partition -> new TopicPartition(channel.name(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<K, V>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L)))
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            return records;
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
