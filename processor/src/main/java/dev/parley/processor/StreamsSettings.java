package dev.parley.processor;

import static org.apache.kafka.streams.StreamsConfig.APPLICATION_ID_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.COMMIT_INTERVAL_MS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.EXACTLY_ONCE_V2;
import static org.apache.kafka.streams.StreamsConfig.NUM_STREAM_THREADS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.POLL_MS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.PROCESSING_GUARANTEE_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.STATE_DIR_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.mainConsumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;
import static org.apache.kafka.streams.StreamsConfig.topicPrefix;

import dev.parley.model.Channel;
import dev.parley.processor.pace.Pace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;

/** What Kafka Streams is told, with the reasons. */
final class StreamsSettings {
    /** Records of a partition that wait in memory. */
    private static final int WAITING = 200;

    private StreamsSettings() {}

    static Properties of(ProcessorSettings settings, String application, Path state, StoreMemory memory,
            Map<String, String> kafka) {
        var all = new HashMap<String, Object>();
        all.put(APPLICATION_ID_CONFIG, application);
        all.put(STATE_DIR_CONFIG, state.toString());
        all.put(PROCESSING_GUARANTEE_CONFIG, EXACTLY_ONCE_V2);
        all.put(NUM_STREAM_THREADS_CONFIG, settings.threads());
        all.put(COMMIT_INTERVAL_MS_CONFIG, Pace.atLatest(settings.commitInterval()).toMillis());
        // With its default of 100 ms, waiting in poll is most of a document's way.
        all.put(POLL_MS_CONFIG, 10);
        // Documents are large, and what waits in memory is on the log anyway.
        all.put(BUFFERED_RECORDS_PER_PARTITION_CONFIG, WAITING);
        all.put(mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), WAITING);
        // Nothing is forwarded from caches, so they withhold no correction: they only spare stores what is overwritten before a commit.
        all.put(STATESTORE_CACHE_MAX_BYTES_CONFIG, 16L * 1024 * 1024);
        all.put(ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        all.put(ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemoryLender.class);
        all.put(StoreMemoryLender.MEMORY, memory);
        if (settings.instance() != null)
            all.put(mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), settings.instance());
        // A crashed instance that does not come back is missed after this.
        all.put(mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        all.put(mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
        all.putAll(records());
        all.putAll(kafka);
        var properties = new Properties();
        properties.putAll(all);
        return properties;
    }

    /** Real pages reach 16 MB, and documents grow from them. Small batches cost more to handle than to fill. */
    private static Map<String, Object> records() {
        return Map.of(producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Channel.MAX_RECORD,
                producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4",
                producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 256 * 1024,
                producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 64L * 1024 * 1024,
                topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Channel.MAX_RECORD, topicPrefix(Channel.ERASURE),
                Channel.ERASED_WITHIN_MS);
    }
}
