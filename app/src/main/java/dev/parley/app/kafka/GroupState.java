package dev.parley.app.kafka;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;

/**
 * Who reads, and when something was last written.
 *
 * @param members how many are in the group now
 * @param newest when the newest record of some channels was stamped; empty if there is none
 */
public record GroupState(int members, Optional<Instant> newest) {
    public static GroupState of(Connection connection, String group, Collection<String> channels) {
        try (var admin = connection.admin()) {
            var described = Ends.await(admin.describeConsumerGroups(List.of(group)).all());
            int members = described.values().stream().mapToInt(g -> g.members().size()).sum();
            return new GroupState(members, newest(admin, channels));
        }
    }

    private static Optional<Instant> newest(Admin admin, Collection<String> channels) {
        var partitions = Ends.await(admin.describeTopics(channels).allTopicNames())
                .values()
                .stream()
                .flatMap(topic -> ChannelReader.partitions(topic.partitions().size(), topic.name()).stream())
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.maxTimestamp()));
        return Ends.await(admin.listOffsets(partitions).all())
                .values()
                .stream()
                .map(ListOffsetsResultInfo::timestamp)
                .filter(stamp -> stamp > 0)
                .max(Long::compare)
                .map(Instant::ofEpochMilli);
    }
}
