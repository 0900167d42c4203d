package dev.parley.bench.scale;

import dev.parley.app.kafka.Connection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * What one Kafka topic has taken.
 *
 * @param offsets records that were written, the markers of transactions among them
 * @param bytes on the disk of one broker, after compression and what compaction has done so far
 */
record ChannelSize(long offsets, long bytes) {
    /** By name, all topics of a cluster, Kafka's own too. */
    static Map<String, ChannelSize> all(Connection connection) throws InterruptedException, ExecutionException {
        try (var admin = connection.admin()) {
            var bytes = bytes(admin);
            var latest = bytes.keySet().stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
            var sizes = new TreeMap<String, ChannelSize>();
            admin.listOffsets(latest)
                    .all()
                    .get()
                    .forEach((partition, end) -> sizes.merge(partition.topic(),
                            new ChannelSize(end.offset(), bytes.getOrDefault(partition, 0L)), ChannelSize::plus));
            return sizes;
        }
    }

    private static Map<TopicPartition, Long> bytes(Admin admin) throws InterruptedException, ExecutionException {
        var node = admin.describeCluster().nodes().get().iterator().next().id();
        return Objects.requireNonNull(admin.describeLogDirs(List.of(node)).allDescriptions().get().get(node))
                .values()
                .stream()
                .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                .filter(replica -> !replica.getKey().topic().startsWith("__cluster"))
                .collect(Collectors.toMap(Map.Entry::getKey, replica -> replica.getValue().size(), Long::sum));
    }

    private ChannelSize plus(ChannelSize other) {
        return new ChannelSize(offsets + other.offsets, bytes + other.bytes);
    }
}
