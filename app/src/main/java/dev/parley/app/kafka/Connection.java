package dev.parley.app.kafka;

import dev.parley.model.Channel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A Kafka cluster to talk to. {@code settings} are what its clients need, {@code bootstrap.servers} among them. Immutable. */
public record Connection(Map<String, String> settings) {
    /** How long a request may take before it is an error. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    public Connection {
        settings = Map.copyOf(settings);
        if (!settings.containsKey("bootstrap.servers"))
            throw new IllegalArgumentException("a connection needs bootstrap.servers");
    }

    /** @param extra settings that go to the clients as they are; they win over {@code bootstrap} */
    public static Connection to(String bootstrap, Map<String, String> extra) {
        var all = new HashMap<String, String>();
        all.put("bootstrap.servers", bootstrap);
        all.putAll(extra);
        return new Connection(all);
    }

    /** Where clients begin, as they are told. */
    public String bootstrap() {
        return settings.getOrDefault("bootstrap.servers", "");
    }

    public Admin admin() {
        return Admin.create(Map.copyOf(settings));
    }

    /** A consumer without a group that sees committed records only. */
    <K, V> Consumer<K, V> reader(Channel<K, V> channel) {
        return new KafkaConsumer<>(readerSettings(), channel.keys().deserializer(), channel.values().deserializer());
    }

    /** The same, for records of any kind. */
    Consumer<byte[], byte[]> bytes() {
        return new KafkaConsumer<>(readerSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Map<String, Object> readerSettings() {
        var all = new HashMap<String, Object>(settings);
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // Whoever only looks must not have a cluster make channels, whose records would go after a week.
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Reads to the end of channels must not sit out the default of 500 ms there.
        all.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
        all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 * 1024 * 1024);
        return all;
    }
}
