package dev.parley.sink;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads all partitions of some channels from given positions on, committed records only. No group: the sink knows its positions itself.
 */
final class ChannelReader implements AutoCloseable {
    private final Map<String, Feed<?, ?>> feeds;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Generations generations;
    private final List<TopicPartition> partitions;

    ChannelReader(Collection<Feed<?, ?>> feeds, RunnerSettings settings) {
        this.feeds = feeds.stream().collect(Collectors.toMap(Feed::channel, feed -> feed));
        generations = generations(this.feeds.keySet(), settings);
        consumer = new KafkaConsumer<>(consumer(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partitions = this.feeds.keySet()
                .stream()
                .flatMap(channel -> consumer.partitionsFor(channel).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
    }

    Generations generations() {
        return generations;
    }

    /** The ends of what is committed now. */
    Positions ends() {
        var ends = new TreeMap<ChannelPartition, Long>();
        consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(ours(partition), end));
        return new Positions(ends);
    }

    void seek(Positions positions) {
        partitions.forEach(partition -> consumer.seek(partition, positions.of(ours(partition))));
    }

    /** What has come; empty after {@code patience}. The positions are those behind it. */
    Batch poll(Duration patience) {
        var records = consumer.poll(patience);
        var next = new TreeMap<ChannelPartition, Long>();
        partitions.forEach(partition -> next.put(ours(partition), consumer.position(partition)));
        return new Batch(StreamSupport.stream(records.spliterator(), false).map(this::read).toList(),
                new Positions(next),
                StreamSupport.stream(records.spliterator(), false)
                        .map(record -> Instant.ofEpochMilli(record.timestamp()))
                        .toList());
    }

    /** How many offsets lie between what {@link #poll} has given and the ends of what is committed, as the last answers of brokers say. */
    long behind() {
        return partitions.stream().mapToLong(partition -> consumer.currentLag(partition).orElse(0)).sum();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static ChannelPartition ours(TopicPartition partition) {
        return new ChannelPartition(partition.topic(), partition.partition());
    }

    private Change read(ConsumerRecord<byte[], byte[]> record) {
        return Objects.requireNonNull(feeds.get(record.topic())).read(record);
    }

    static Generations generations(Set<String> channels, RunnerSettings settings) {
        try (var admin = Admin.create(Map.copyOf(settings.kafka()))) {
            var ids = new TreeMap<String, String>();
            admin.describeTopics(channels)
                    .allTopicNames()
                    .get()
                    .forEach((name, description) -> ids.put(name, description.topicId().toString()));
            return new Generations(ids);
        } catch (ExecutionException e) {
            throw new KafkaException("not all of the channels " + channels + " can be read: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static Map<String, Object> consumer(RunnerSettings settings) {
        var all = new HashMap<String, Object>(settings.kafka());
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // below the start compaction has left nothing; beyond the end is dealt with when opening
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
        all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 << 20);
        all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 << 20);
        return all;
    }
}
