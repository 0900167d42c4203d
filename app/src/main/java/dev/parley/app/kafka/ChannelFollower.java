package dev.parley.app.kafka;

import dev.parley.model.Channel;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** A compacted channel, held whole and kept up to date. Not thread-safe. */
public final class ChannelFollower<K, V> implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private final Consumer<K, V> reader;
    private final List<TopicPartition> partitions;
    private final Map<K, V> table = new HashMap<>();

    private ChannelFollower(Consumer<K, V> reader, List<TopicPartition> partitions) {
        this.reader = reader;
        this.partitions = partitions;
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
    }

    /** Knows nothing until it has caught up. */
    public static <K, V> ChannelFollower<K, V> of(Connection connection, Channel<K, V> channel) {
        var reader = connection.reader(channel);
        int count = reader.partitionsFor(channel.name()).size();
        return new ChannelFollower<>(reader, ChannelReader.partitions(count, channel.name()));
    }

    /** Takes in all that is committed now; returns whether there was anything new. */
    public boolean catchUp() {
        boolean news = false;
        var ends = reader.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue()))
            for (var record : reader.poll(POLL)) {
                put(record.key(), record.value());
                news = true;
            }
        return news;
    }

    private void put(K key, V value) {
        if (value == null)
            table.remove(key);
        else
            table.put(key, value);
    }

    public Collection<V> values() {
        return Collections.unmodifiableCollection(table.values());
    }

    @Override
    public void close() {
        reader.close();
    }
}
