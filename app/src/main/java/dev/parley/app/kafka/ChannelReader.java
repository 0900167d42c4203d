package dev.parley.app.kafka;

import dev.parley.app.exit.Failure;
import dev.parley.model.Channel;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.utils.Utils;

/** Reads a whole channel as it stands now. Not thread-safe. */
public final class ChannelReader {
    private static final Duration POLL = Duration.ofMillis(100);
    private final Connection connection;

    public ChannelReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * Hands over every record from the beginning to the current end, in order within a partition; returns when the end is reached. Of a
     * channel that is not there, none.
     */
    public <K, V> void read(Channel<K, V> channel, Consumer<ConsumerRecord<K, V>> each) {
        try (var reader = connection.reader(channel)) {
            scan(reader, partitions(reader.partitionsFor(channel.name()).size(), channel.name()), each);
        }
    }

    /** The last value of each key; tombstones take their key away. */
    public <K, V> Map<K, V> table(Channel<K, V> channel) {
        var table = new HashMap<K, V>();
        read(channel, r -> {
            if (r.value() == null)
                table.remove(r.key());
            else
                table.put(r.key(), r.value());
        });
        return table;
    }

    /** The last value of one key; reads only the partition where Kafka's partitioner put it. Empty if there is none, or a tombstone. */
    public <K, V> Optional<V> last(Channel<K, V> channel, K key) {
        try (var reader = connection.reader(channel)) {
            int count = reader.partitionsFor(channel.name()).size();
            if (count == 0)
                return Optional.empty();
            var bytes = channel.keys().serializer().serialize(channel.name(), key);
            var home = new TopicPartition(channel.name(), Utils.toPositive(Utils.murmur2(bytes)) % count);
            var last = new AtomicReference<Optional<V>>(Optional.empty());
            scan(reader, List.of(home), r -> {
                if (r.key().equals(key))
                    last.set(Optional.ofNullable(r.value()));
            });
            return last.get();
        }
    }

    private static <K, V> void scan(org.apache.kafka.clients.consumer.Consumer<K, V> reader,
            List<TopicPartition> partitions, Consumer<ConsumerRecord<K, V>> each) {
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        var ends = reader.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue()))
            poll(reader).forEach(each);
    }

    private static <K, V> Iterable<ConsumerRecord<K, V>> poll(org.apache.kafka.clients.consumer.Consumer<K, V> reader) {
        try {
            return reader.poll(POLL);
        } catch (InterruptException | ApiException e) {
            throw e;
        } catch (KafkaException e) {
            throw Failure.environment("a record can't be read. " + String.valueOf(e.getMessage()).split("\\. ")[0]
                    + ": " + root(e) + ". If a disk has damaged it, restore the broker's folder from a backup", e);
        }
    }

    private static String root(Throwable failure) {
        return failure.getCause() == null ? String.valueOf(failure.getMessage()) : root(failure.getCause());
    }

    static List<TopicPartition> partitions(int count, String name) {
        return IntStream.range(0, count).mapToObj(i -> new TopicPartition(name, i)).toList();
    }
}
