package dev.parley.broker;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;

/** Kafka's own settings: for a broker that is alone, on this machine, quick to be back after a crash; or for one of several. */
final class KafkaSettings {
    static final String CLIENTS = "CLIENTS";
    static final String CONTROLLER = "CONTROLLER";

    /** Bytes of the largest record batch: a raw body of 16 MiB, and room for the JSON made from it. */
    private static final int MAX_MESSAGE = 48 << 20;

    private KafkaSettings() {}

    /** @param extra win over ours */
    static KafkaConfig of(BrokerSettings settings, Map<String, String> extra) {
        var properties = new Properties();
        properties.putAll(node(settings));
        properties.putAll(INTERNAL_TOPICS);
        properties.putAll(RECOVERY);
        properties.putAll(SIZES);
        properties.putAll(TRANSACTIONS);
        settings.quorum().ifPresent(quorum -> properties.putAll(among(quorum)));
        properties.putAll(extra);
        return KafkaConfig.fromProps(properties, false);
    }

    private static Map<String, String> node(BrokerSettings settings) {
        // alone, the controller's port is known when it listens; 0.0.0.0:0 says that it comes later
        var voters = settings.quorum().map(Quorum::toString).orElse(settings.nodeId() + "@0.0.0.0:0");
        int controller = settings.quorum().map(quorum -> quorum.of(settings.nodeId()).getPort()).orElse(0);
        var host = settings.host();
        return Map.of("process.roles", "broker,controller", "node.id", Integer.toString(settings.nodeId()), "log.dirs",
                settings.folder().toString(), "listeners",
                CLIENTS + "://" + host + ":" + settings.port() + "," + CONTROLLER + "://" + host + ":" + controller,
                "listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "inter.broker.listener.name", CLIENTS, "controller.listener.names", CONTROLLER,
                "controller.quorum.voters", voters, "auto.create.topics.enable", "false");
    }

    /**
     * Every record in so many copies, of which one may be missing. Elections take their time: on a busy machine a short one would be
     * followed by the next.
     */
    private static Map<String, String> among(Quorum quorum) {
        var replicas = Integer.toString(quorum.replicas());
        var inSync = Integer.toString(quorum.replicas() - 1);
        return Map.ofEntries(entry("default.replication.factor", replicas), entry("min.insync.replicas", inSync),
                entry("offsets.topic.replication.factor", replicas),
                entry("transaction.state.log.replication.factor", replicas),
                entry("transaction.state.log.min.isr", inSync),
                entry("share.coordinator.state.topic.replication.factor", replicas),
                entry("share.coordinator.state.topic.min.isr", inSync), entry("broker.session.timeout.ms", "6000"),
                entry("controller.quorum.election.timeout.ms", "1000"),
                entry("controller.quorum.election.backoff.max.ms", "1000"),
                entry("controller.quorum.fetch.timeout.ms", "4000"), entry("replica.lag.time.max.ms", "10000"));
    }

    private static final Map<String, String> INTERNAL_TOPICS = Map.of("offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "4", "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1", "transaction.state.log.num.partitions", "4",
            "share.coordinator.state.topic.replication.factor", "1", "share.coordinator.state.topic.min.isr", "1",
            "share.coordinator.state.topic.num.partitions", "1", "offsets.retention.minutes",
            Integer.toString(Integer.MAX_VALUE));

    /**
     * After kill -9 the controller still holds the broker's old session, and dead clients their groups and transactions. Transactions wait
     * a little longer, until partitions have leaders again: see {@link StrandedTransactions}.
     */
    private static final Map<String, String> RECOVERY = Map.of("broker.session.timeout.ms", "3000",
            "broker.heartbeat.interval.ms", "500", "transaction.abort.timed.out.transaction.cleanup.interval.ms",
            "4000", "group.initial.rebalance.delay.ms", "0", "group.min.session.timeout.ms", "1000",
            "controller.quorum.election.timeout.ms", "300", "controller.quorum.election.backoff.max.ms", "300",
            "num.recovery.threads.per.data.dir", "4");

    /**
     * Records of a transaction that come while the one before it is still being finished wait here (KIP-890), at most so long. Those that are
     * sent back are sent again later, and those behind them meanwhile in vain, with an error in the log for each.
     */
    private static final Map<String, String> TRANSACTIONS = Map.of("add.partitions.to.txn.retry.backoff.max.ms", "2000",
            "add.partitions.to.txn.retry.backoff.ms", "5");

    private static final Map<String, String> SIZES = Map.of("message.max.bytes", Integer.toString(MAX_MESSAGE),
            "replica.fetch.max.bytes", Integer.toString(MAX_MESSAGE), "fetch.max.bytes",
            Integer.toString(MAX_MESSAGE + (8 << 20)), "num.network.threads", "2", "num.io.threads", "4",
            "background.threads", "4",
            // the default takes 128 MiB of heap at once
            "log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
}
