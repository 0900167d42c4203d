package dev.parley.broker;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends transactions that are open on a partition while their coordinator has long ended them. A coordinator that ends one while a
 * partition has no leader, as when a killed broker comes back, takes the partition for a deleted one and never tells it (KAFKA-20734);
 * then no reader of committed records gets past that place, ever. What is found twice in a row is aborted there, as KIP-664 provides.
 */
final class StrandedTransactions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StrandedTransactions.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final String PATIENCE_MS = "10000";

    /** Open since an offset: two with the same were not closed in between. */
    private record Stranded(TopicPartition partition, long producerId, int epoch, int coordinatorEpoch, long since) {
        AbortTransactionSpec abortion() {
            return new AbortTransactionSpec(partition, producerId, (short) epoch, coordinatorEpoch);
        }
    }

    private final Admin admin;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Set<Stranded> suspected = Set.of();

    private StrandedTransactions(Admin admin) {
        this.admin = admin;
    }

    /** Looks for them from now on, every few seconds, until it is closed. */
    static StrandedTransactions watch(String bootstrapServers) {
        var watch = new StrandedTransactions(Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS)));
        Thread.ofPlatform().name("stranded-transactions").daemon().start(watch::run);
        return watch;
    }

    private void run() {
        try {
            while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS))
                look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            var found = found();
            for (var stranded : found)
                if (suspected.contains(stranded))
                    abort(stranded);
            suspected = found;
        } catch (ExecutionException | KafkaException e) {
            LOG.info("no look at transactions this time; there will be others", e);
        }
    }

    private void abort(Stranded stranded) throws ExecutionException, InterruptedException {
        admin.abortTransaction(stranded.abortion()).all().get();
        LOG.info("aborted a transaction that its coordinator had ended long ago: {}", stranded);
    }

    /** Open ones first, their coordinators after: what ends in between looks stranded once, but not twice at the same offset. */
    private Set<Stranded> found() throws ExecutionException, InterruptedException {
        var open = open();
        if (open.isEmpty())
            return open;
        var ongoing = ongoing(open.stream().map(Stranded::producerId).collect(Collectors.toSet()));
        open.removeIf(one -> ongoing.getOrDefault(one.producerId(), Set.of()).contains(one.partition()));
        return open;
    }

    private Set<Stranded> open() throws ExecutionException, InterruptedException {
        var names = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
        var partitions = admin.describeTopics(names)
                .allTopicNames()
                .get()
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
                .toList();
        return admin.describeProducers(partitions)
                .all()
                .get()
                .entrySet()
                .stream()
                .flatMap(state -> state.getValue().activeProducers().stream().flatMap(p -> open(state.getKey(), p)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<Stranded> open(TopicPartition partition, ProducerState producer) {
        return producer.currentTransactionStartOffset()
                .stream()
                .mapToObj(since -> new Stranded(partition, producer.producerId(), producer.producerEpoch(),
                        producer.coordinatorEpoch().orElse(0), since));
    }

    /** Partitions that coordinators have in transactions of these producers. */
    private Map<Long, Set<TopicPartition>> ongoing(Set<Long> producers)
            throws ExecutionException, InterruptedException {
        var ids = admin.listTransactions(new ListTransactionsOptions().filterProducerIds(producers)).all().get();
        var descriptions = admin
                .describeTransactions(ids.stream().map(TransactionListing::transactionalId).distinct().toList())
                .all()
                .get();
        return descriptions.values()
                .stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(t -> t.producerId(), t -> t.topicPartitions(), (a, b) -> a));
    }

    @Override
    public void close() {
        closed.countDown();
        admin.close(Duration.ZERO);
    }
}
