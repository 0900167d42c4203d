package dev.parley.processor.dedupe;

import dev.parley.model.Channel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;

/**
 * How many partitions the stage's channels have. Two channels that meet in one actor must have as many: Streams joins their tasks by
 * number, does not notice a difference, and the state of the surplus partitions would be lost.
 */
record Partitions(int normalised, int inbox, int shards) {
    private static final long PATIENCE_SECONDS = 30;

    Partitions {
        if (normalised != inbox)
            throw new IllegalStateException("%s has %d partitions and %s %d; they must have the same number"
                    .formatted(DedupeChannels.NORMALISED.name(), normalised, DedupeChannels.INBOX.name(), inbox));
    }

    static Partitions read(Map<String, String> kafka) {
        try (var admin = Admin.create(Map.<String, Object>copyOf(kafka))) {
            var counts = counts(admin);
            return new Partitions(count(counts, DedupeChannels.NORMALISED), count(counts, DedupeChannels.INBOX),
                    count(counts, DedupeChannels.SHARDS));
        }
    }

    private static int count(Map<String, Integer> counts, Channel<?, ?> channel) {
        return Objects.requireNonNull(counts.get(channel.name()), channel.name());
    }

    private static Map<String, Integer> counts(Admin admin) {
        var names = DedupeChannels.ALL.stream().map(Channel::name).toList();
        return describe(admin, names).values()
                .stream()
                .collect(Collectors.toMap(TopicDescription::name, topic -> topic.partitions().size()));
    }

    private static Map<String, TopicDescription> describe(Admin admin, List<String> names) {
        try {
            return admin.describeTopics(names).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("cannot read how many partitions there are of " + names, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while reading how many partitions there are of " + names, e);
        }
    }
}
