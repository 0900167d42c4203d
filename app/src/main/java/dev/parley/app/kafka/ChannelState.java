package dev.parley.app.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;

/**
 * A channel as it is on a cluster.
 *
 * @param replicas the fewest that a partition has
 * @param offline partitions without a leader
 * @param underReplicated partitions of which not all replicas are in sync
 */
public record ChannelState(int partitions, int replicas, int offline, int underReplicated,
        Map<String, String> settings) {
    /** Those of the names that are there. */
    public static Map<String, ChannelState> of(Connection connection, Collection<String> names) {
        try (var admin = connection.admin()) {
            var there = Ends.await(admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
            var ours = names.stream().filter(there::contains).toList();
            var settings = settings(admin, ours);
            var states = new TreeMap<String, ChannelState>();
            Ends.await(admin.describeTopics(ours).allTopicNames())
                    .forEach((name, topic) -> states.put(name, of(topic, settings.getOrDefault(name, Map.of()))));
            return states;
        }
    }

    /** What tells a channel from another one that had its name before. */
    public static String id(Connection connection, String name) {
        try (var admin = connection.admin()) {
            var topics = Ends.await(admin.describeTopics(List.of(name)).allTopicNames());
            return Objects.requireNonNull(topics.get(name), name).topicId().toString();
        }
    }

    private static ChannelState of(TopicDescription topic, Map<String, String> settings) {
        var partitions = topic.partitions();
        return new ChannelState(partitions.size(),
                partitions.stream().mapToInt(p -> p.replicas().size()).min().orElse(0),
                (int) partitions.stream().filter(ChannelState::isOffline).count(),
                (int) partitions.stream().filter(p -> p.isr().size() < p.replicas().size()).count(), settings);
    }

    private static boolean isOffline(TopicPartitionInfo partition) {
        return partition.leader() == null || partition.leader().isEmpty();
    }

    private static Map<String, Map<String, String>> settings(Admin admin, Collection<String> names) {
        var resources = names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
        var settings = new HashMap<String, Map<String, String>>();
        Ends.await(admin.describeConfigs(resources).all())
                .forEach((resource, config) -> settings.put(resource.name(), values(config)));
        return settings;
    }

    private static Map<String, String> values(Config config) {
        var values = new HashMap<String, String>();
        config.entries().forEach(entry -> {
            if (entry.value() != null)
                values.put(entry.name(), entry.value());
        });
        return values;
    }

    /** How many brokers the cluster has. */
    public static int brokers(Connection connection) {
        try (var admin = connection.admin()) {
            return Ends.await(admin.describeCluster().nodes()).size();
        }
    }
}
