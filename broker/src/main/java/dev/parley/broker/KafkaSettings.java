package dev.parley.broker;

import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;

/** Kafka's own settings for a broker that is alone, on this machine, and quick to be back after a crash. */
final class KafkaSettings {
    static final String CLIENTS = "CLIENTS";
    static final String CONTROLLER = "CONTROLLER";

    /** Bytes of the largest record batch: a raw body of 16 MiB, and room for the JSON made from it. */
    private static final int MAX_MESSAGE = 48 << 20;

    private KafkaSettings() {}

    static KafkaConfig of(BrokerSettings settings) {
        var properties = new Properties();
        properties.putAll(node(settings));
        properties.putAll(INTERNAL_TOPICS);
        properties.putAll(RECOVERY);
        properties.putAll(SIZES);
        return KafkaConfig.fromProps(properties, false);
    }

    private static Map<String, String> node(BrokerSettings settings) {
        return Map.of("process.roles", "broker,controller", "node.id", Integer.toString(settings.nodeId()), "log.dirs",
                settings.folder().toString(), "listeners",
                CLIENTS + "://127.0.0.1:" + settings.port() + "," + CONTROLLER + "://127.0.0.1:0",
                "listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "inter.broker.listener.name", CLIENTS, "controller.listener.names", CONTROLLER,
                // the port is known when the controller listens; 0.0.0.0:0 says that it comes later
                "controller.quorum.voters", settings.nodeId() + "@0.0.0.0:0", "auto.create.topics.enable", "false");
    }

    private static final Map<String, String> INTERNAL_TOPICS = Map.of("offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "4", "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1", "transaction.state.log.num.partitions", "4",
            "share.coordinator.state.topic.replication.factor", "1", "share.coordinator.state.topic.min.isr", "1",
            "share.coordinator.state.topic.num.partitions", "1", "offsets.retention.minutes",
            Integer.toString(Integer.MAX_VALUE));

    /** After kill -9 the controller still holds the broker's old session, and dead clients their groups and transactions. */
    private static final Map<String, String> RECOVERY = Map.of("broker.session.timeout.ms", "3000",
            "broker.heartbeat.interval.ms", "500", "transaction.abort.timed.out.transaction.cleanup.interval.ms",
            "1000", "group.initial.rebalance.delay.ms", "0", "group.min.session.timeout.ms", "1000",
            "controller.quorum.election.timeout.ms", "300", "controller.quorum.election.backoff.max.ms", "300",
            "num.recovery.threads.per.data.dir", "4");

    private static final Map<String, String> SIZES = Map.of("message.max.bytes", Integer.toString(MAX_MESSAGE),
            "replica.fetch.max.bytes", Integer.toString(MAX_MESSAGE), "fetch.max.bytes",
            Integer.toString(MAX_MESSAGE + (8 << 20)), "num.network.threads", "2", "num.io.threads", "4",
            "background.threads", "4",
            // the default takes 128 MiB of heap at once
            "log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
}
