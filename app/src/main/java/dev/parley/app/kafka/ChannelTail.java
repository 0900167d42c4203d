package dev.parley.app.kafka;

import dev.parley.model.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Follows a channel from positions that its user keeps himself. Belongs to no group. Not thread-safe. */
public final class ChannelTail<K, V> implements AutoCloseable {
    private final Consumer<K, V> reader;
    private final List<TopicPartition> partitions;

    private ChannelTail(Consumer<K, V> reader, List<TopicPartition> partitions) {
        this.reader = reader;
        this.partitions = partitions;
    }

    /** @param from the next offset of each partition; one that is missing is read from its beginning */
    public static <K, V> ChannelTail<K, V> of(Connection connection, Channel<K, V> channel, Map<Integer, Long> from) {
        return of(connection.reader(channel), channel, from);
    }

    /** The same, by a reader that is there already, and is closed with this. */
    public static <K, V> ChannelTail<K, V> of(Consumer<K, V> reader, Channel<K, V> channel, Map<Integer, Long> from) {
        int count = reader.partitionsFor(channel.name()).size();
        var tail = new ChannelTail<>(reader, ChannelReader.partitions(count, channel.name()));
        reader.assign(tail.partitions);
        reader.seekToBeginning(tail.partitions);
        from.forEach((partition, offset) -> reader.seek(new TopicPartition(channel.name(), partition), offset));
        return tail;
    }

    /** What is new and committed; waits for it. */
    public ConsumerRecords<K, V> poll(Duration patience) {
        return reader.poll(patience);
    }

    /** The next offset of each partition. */
    public SortedMap<Integer, Long> positions() {
        var positions = new TreeMap<Integer, Long>();
        partitions.forEach(partition -> positions.put(partition.partition(), reader.position(partition)));
        return positions;
    }

    /** Where each partition ends now: the next offset of what is committed. */
    public SortedMap<Integer, Long> ends() {
        var ends = new TreeMap<Integer, Long>();
        reader.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    /** Whether all before these ends was read. */
    public boolean hasPassed(SortedMap<Integer, Long> ends) {
        return partitions.stream()
                .allMatch(partition -> reader.position(partition) >= ends.getOrDefault(partition.partition(), 0L));
    }

    @Override
    public void close() {
        reader.close();
    }
}
