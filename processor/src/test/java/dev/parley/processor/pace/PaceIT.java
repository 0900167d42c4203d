package dev.parley.processor.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.broker.BrokerSettings;
import dev.parley.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker, with a Streams that by itself would commit after an hour. */
class PaceIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String APPLICATION = "paced";
    private static final String CHANNEL = "in";

    @TempDir
    private Path folder;

    @Test
    void a_lone_record_is_committed_after_an_interval() throws Exception {
        try (var broker = EmbeddedBroker.start(BrokerSettings.in(folder.resolve("broker")));
                var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()));
                var streams = new KafkaStreams(topology(), settings(broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(CHANNEL, Optional.of(1), Optional.empty()))).all().get();
            streams.start();
            send(broker.bootstrapServers());
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(committed(admin)).isEqualTo(1));
            send(broker.bootstrapServers());
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(committed(admin)).isEqualTo(2));
        }
    }

    private static Topology topology() {
        var walk = new StreamsBuilder();
        var in = walk.stream(CHANNEL, Consumed.with(Serdes.String(), Serdes.String()));
        new Pace(Duration.ofMillis(100)).of(in, CHANNEL).foreach((key, value) -> {});
        return walk.build();
    }

    private Properties settings(String servers) {
        var settings = new Properties();
        settings.putAll(Map.of(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION, StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers, StreamsConfig.STATE_DIR_CONFIG, folder.resolve("state").toString(),
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, Duration.ofHours(1).toMillis()));
        return settings;
    }

    private static void send(String servers) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers), new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(CHANNEL, "key", "value")).get();
        }
    }

    private static long committed(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(APPLICATION)
                .partitionsToOffsetAndMetadata()
                .get()
                .values()
                .stream()
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }
}
