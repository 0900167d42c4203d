package dev.parley.app.kafka;

import dev.parley.app.exit.Failure;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Who reads, and when something was last written.
 *
 * @param members how many are in the group now
 * @param newest when the newest record of some channels was stamped; empty if there is none
 */
public record GroupState(int members, Optional<Instant> newest) {
    public static GroupState of(Connection connection, String group, Collection<String> channels) {
        try (var admin = connection.admin()) {
            return new GroupState(members(admin, group), newest(admin, channels));
        }
    }

    /** A group that nobody has ever been in is unknown. */
    private static int members(Admin admin, String group) {
        try {
            var described = Ends.await(admin.describeConsumerGroups(List.of(group)).all());
            return described.values().stream().mapToInt(g -> g.members().size()).sum();
        } catch (Failure e) {
            if (e.getCause() instanceof ExecutionException refused
                    && refused.getCause() instanceof GroupIdNotFoundException)
                return 0;
            throw e;
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
