package dev.parley.app.kafka;

import dev.parley.app.exit.Failure;
import dev.parley.model.Channels;
import dev.parley.model.LedgerPage;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Knows when everything that was fed has come out: all inputs of the processor are committed to their ends, no correction waits, and
 * nothing was written while we looked. Committed offsets are read before the ends, so that what is in flight is seen as a gap between
 * the two. Not thread-safe.
 */
public final class Idle implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);
    /** Gaps up to this size are looked into. */
    private static final long MARKERS = 2;
    private final Connection connection;
    private final Admin admin;
    private final Consumer<byte[], byte[]> probe;
    private final String group;
    private final Collection<TopicPartition> inputs;
    private final Collection<TopicPartition> watched;
    private Map<TopicPartition, OffsetAndMetadata> committed = Map.of();
    private Map<TopicPartition, Long> ends = Map.of();

    /**
     * @param group the processor's consumer group
     * @param inputs names of all channels it reads, internal ones included
     * @param outputs names of those it writes and others read
     */
    public Idle(Connection connection, String group, Collection<String> inputs, Collection<String> outputs) {
        this.connection = connection;
        this.admin = connection.admin();
        this.probe = connection.bytes();
        this.group = group;
        this.inputs = partitions(inputs);
        this.watched = partitions(Stream.concat(inputs.stream(), outputs.stream()).distinct().toList());
    }

    /** @throws Failure if nothing has ever been processed there: without its channels nothing can be said */
    public static void requireChannels(Connection connection, Collection<String> inputs) {
        if (!hasChannels(connection, inputs))
            throw Failure.usage("nothing has been processed here yet by this version of Parley; 'parley replay PATH' or"
                    + " 'parley up' does");
    }

    /** Whether all of them are there. */
    public static boolean hasChannels(Connection connection, Collection<String> inputs) {
        try (var admin = connection.admin()) {
            return Ends.await(admin.listTopics().names()).containsAll(inputs);
        }
    }

    /** Whether all work was done at some moment during the call. */
    public boolean isReached() {
        committed = Ends.await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        ends = Ends.of(admin, watched);
        return inputs.stream().allMatch(p -> isRead(p, ends.getOrDefault(p, 0L))) && nothingWaits()
                && ends.equals(Ends.of(admin, watched));
    }

    /** Whether the processor had read this input up to an end, at the last look. */
    public boolean isRead(TopicPartition input, long end) {
        return isRead(input, offset(committed, input), end);
    }

    /** Whether there is no record between an offset and an end; what is there may be only the marker of a transaction. */
    public boolean isRead(TopicPartition partition, long offset, long end) {
        if (offset >= end)
            return true;
        probe.assign(List.of(partition));
        probe.seek(partition, offset);
        var records = probe.poll(LOOK).records(partition);
        return records.isEmpty() ? probe.position(partition) >= end : records.getFirst().offset() >= end;
    }

    /** Records of each input channel that were not read yet. An end behind which there is only a transaction's marker counts as reached. */
    public SortedMap<String, Long> behind() {
        var read = Ends.await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var written = Ends.of(admin, inputs);
        var behind = new TreeMap<String, Long>();
        for (var partition : inputs)
            behind.merge(partition.topic(),
                    gap(partition, offset(read, partition), written.getOrDefault(partition, 0L)), Long::sum);
        return behind;
    }

    /** Of records between an offset and an end. */
    public long gap(TopicPartition partition, long offset, long end) {
        return end - offset <= MARKERS && isRead(partition, offset, end) ? 0 : Math.max(0, end - offset);
    }

    /** Records that were read, at the last look, of {@link #all()}; transaction markers count. */
    public long consumed() {
        return inputs.stream().mapToLong(p -> offset(committed, p)).sum();
    }

    /** Records there were to read, at the last look. */
    public long all() {
        return inputs.stream().mapToLong(p -> ends.getOrDefault(p, 0L)).sum();
    }

    /** The channels that the processor reads. */
    public Collection<TopicPartition> inputs() {
        return inputs;
    }

    /** Where inputs and outputs ended at the last look. */
    public Map<TopicPartition, Long> ends() {
        return ends;
    }

    /** The current ends of a channel. */
    public Map<TopicPartition, Long> ends(String channel) {
        return Ends.of(admin, partitions(List.of(channel)));
    }

    private boolean nothingWaits() {
        return new ChannelReader(connection).table(Channels.LEDGER)
                .values()
                .stream()
                .mapToLong(LedgerPage::waiting)
                .sum() == 0;
    }

    private static long offset(Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        var offset = committed.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    private List<TopicPartition> partitions(Collection<String> names) {
        return Ends.await(admin.describeTopics(names).allTopicNames())
                .values()
                .stream()
                .flatMap(t -> ChannelReader.partitions(t.partitions().size(), t.name()).stream())
                .toList();
    }

    @Override
    public void close() {
        probe.close();
        admin.close();
    }
}
