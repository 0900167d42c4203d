package dev.parley.processor.dedupe;

import dev.parley.broker.BrokerException;
import dev.parley.broker.BrokerSettings;
import dev.parley.broker.EmbeddedBroker;
import dev.parley.model.Channel;
import dev.parley.model.Channels;
import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.LedgerPage;
import dev.parley.processor.pace.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/** The stage alone on a real broker, in as many instances as are started. */
final class StageCluster implements AutoCloseable {
    private static final List<Channel<?, ?>> CHANNELS = Stream
            .concat(Stream.of(StageDriver.OUTCOMES, Channels.FORGOTTEN, Channels.DOCUMENTS, Channels.LEDGER),
                    DedupeChannels.ALL.stream())
            .toList();

    private final Path folder;
    private final EmbeddedBroker broker;
    private final List<KafkaStreams> instances = new ArrayList<>();
    private final Table<DocumentId, EnrichedDocument> documents;
    private final Table<String, LedgerPage> ledger;
    private final KafkaProducer<String, StageDriver.Input> producer;

    private StageCluster(Path folder, EmbeddedBroker broker) {
        this.folder = folder;
        this.broker = broker;
        documents = new Table<>(client(), Channels.DOCUMENTS);
        ledger = new Table<>(client(), Channels.LEDGER);
        // One request at a time: on a partition that is just being made, a second one may overtake the first, which is then out of order
        // for ever (transactions are safe from that, KIP-890).
        var sending = new HashMap<>(client());
        sending.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        producer = new KafkaProducer<>(sending, StageDriver.OUTCOMES.keys().serializer(),
                StageDriver.OUTCOMES.values().serializer());
    }

    static StageCluster start(Path folder, int partitions)
            throws BrokerException, ExecutionException, InterruptedException {
        var broker = EmbeddedBroker.start(BrokerSettings.in(folder.resolve("broker")));
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
            var topics = CHANNELS.stream()
                    .map(c -> new NewTopic(c.name(), Optional.of(partitions), Optional.empty()).configs(c.settings()))
                    .toList();
            admin.createTopics(topics).all().get();
        }
        return new StageCluster(folder, broker);
    }

    private Map<String, Object> client() {
        return Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
    }

    /** Starts one more instance, with a folder of its own. */
    void join() {
        var settings = StageDriver.settings();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "dedupe");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve("state-" + instances.size()).toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        var stage = DedupeStage.on(Map.of("bootstrap.servers", broker.bootstrapServers()), _ -> {},
                new Pace(Duration.ofMillis(100)));
        var streams = new KafkaStreams(StageDriver.topology(stage.shards()), settings);
        instances.add(streams);
        streams.start();
    }

    void arrive(List<Document> arriving) throws ExecutionException, InterruptedException {
        var sent = arriving.stream()
                .map(document -> producer.send(new ProducerRecord<>(StageDriver.OUTCOMES.name(),
                        StageDriver.event(document), new StageDriver.Input(document, null))))
                .toList();
        for (var acknowledgement : sent)
            acknowledgement.get();
    }

    boolean isRunning() {
        return instances.stream().allMatch(streams -> streams.state() == KafkaStreams.State.RUNNING);
    }

    /** The last versions, as far as they are committed. */
    Map<DocumentId, EnrichedDocument> documents() {
        return documents.read();
    }

    /** What the ledger says. */
    Map<String, LedgerPage> ledger() {
        return ledger.read();
    }

    @Override
    public void close() {
        instances.forEach(KafkaStreams::close);
        producer.close();
        documents.close();
        ledger.close();
        broker.close();
    }

    /** A channel's last values by key. */
    private static final class Table<K, V> implements AutoCloseable {
        private final KafkaConsumer<K, V> consumer;
        private final Map<K, V> rows = new TreeMap<>();

        Table(Map<String, Object> client, Channel<K, V> channel) {
            consumer = new KafkaConsumer<>(client, channel.keys().deserializer(), channel.values().deserializer());
            var partitions = consumer.partitionsFor(channel.name())
                    .stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        Map<K, V> read() {
            for (var records = consumer.poll(Duration.ofMillis(200)); !records.isEmpty(); records = consumer
                    .poll(Duration.ofMillis(200)))
                records.forEach(record -> keep(record.key(), record.value()));
            return rows;
        }

        private void keep(K key, @Nullable V value) {
            if (value == null)
                rows.remove(key);
            else
                rows.put(Objects.requireNonNull(key), value);
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
