package dev.parley.sink;

import dev.parley.model.Channel;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads all partitions of a channel from given positions on, committed records only. No group: the sink knows its positions itself.
 */
final class ChannelFeed implements AutoCloseable {
    private final RecordReader reader;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Generations generations;
    private final List<TopicPartition> partitions;

    ChannelFeed(Channel<DocumentId, EnrichedDocument> channel, RunnerSettings settings) {
        reader = new RecordReader(channel);
        generations = generations(channel.name(), settings);
        consumer = new KafkaConsumer<>(consumer(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(channel.name())
                .stream()
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
        return new Batch(StreamSupport.stream(records.spliterator(), false).map(reader::read).toList(),
                new Positions(next));
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static ChannelPartition ours(TopicPartition partition) {
        return new ChannelPartition(partition.topic(), partition.partition());
    }

    private static Generations generations(String channel, RunnerSettings settings) {
        try (var admin = Admin.create(Map.copyOf(settings.kafka()))) {
            var description = admin.describeTopics(List.of(channel)).allTopicNames().get().get(channel);
            if (description == null)
                throw new KafkaException("Kafka does not describe the channel " + channel);
            return new Generations(Map.of(channel, description.topicId().toString()));
        } catch (ExecutionException e) {
            throw new KafkaException("the channel " + channel + " can't be read: " + e.getCause(), e);
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
