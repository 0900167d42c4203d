package dev.parley.app.kafka;

import dev.parley.model.Channel;
import java.util.Collection;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/** Takes away what has been read of channels that keep records until then: nobody reads it again, and it takes space. */
public record Trimming(Connection connection, String group, Collection<Channel<?, ?>> channels) {
    /** Everything before what the group has committed. Safe at any time. */
    public void trim() {
        try (var admin = connection.admin()) {
            var names = names();
            var read = new HashMap<TopicPartition, RecordsToDelete>();
            Ends.await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                    .forEach((partition, offset) -> {
                        if (offset != null && names.contains(partition.topic()))
                            read.put(partition, RecordsToDelete.beforeOffset(offset.offset()));
                    });
            Ends.await(admin.deleteRecords(read).all());
        }
    }

    private Set<String> names() {
        return channels.stream()
                .filter(channel -> channel.keeps() == Channel.Keeps.UNTIL_READ)
                .map(Channel::name)
                .collect(Collectors.toSet());
    }
}
