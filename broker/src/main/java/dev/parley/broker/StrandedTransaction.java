package dev.parley.broker;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;

/**
 * One that is open on a partition while its coordinator has ended it. A coordinator that ends one while a partition has no leader,
 * as when a killed broker comes back, takes the partition for a deleted one and never tells it (KAFKA-20734); then no reader of committed
 * records gets past that place, ever.
 *
 * @param since the offset where it begins: two with the same were not closed in between
 */
public record StrandedTransaction(TopicPartition partition, long producerId, int epoch, int coordinatorEpoch,
        long since) {
    /** Longer than a transaction takes, even where a client may not see who coordinates it. */
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    /** Those of some topics that are found twice; takes five seconds only where something is found once. */
    public static Set<StrandedTransaction> certain(Admin admin, Predicate<String> topics)
            throws ExecutionException, InterruptedException {
        var found = suspected(admin, topics);
        if (found.isEmpty())
            return found;
        Thread.sleep(BETWEEN_LOOKS);
        found.retainAll(suspected(admin, topics));
        return found;
    }

    /**
     * What one look finds. Open ones are looked for first, their coordinators after: what ends in between looks stranded once, but not
     * twice at the same offset.
     */
    static Set<StrandedTransaction> suspected(Admin admin, Predicate<String> topics)
            throws ExecutionException, InterruptedException {
        var open = open(admin, topics);
        if (open.isEmpty())
            return open;
        var coordinators = Coordinators.asked(admin,
                open.stream().map(StrandedTransaction::producerId).collect(Collectors.toSet()));
        open.removeIf(one -> !coordinators.haveEnded(one));
        return open;
    }

    private static Set<StrandedTransaction> open(Admin admin, Predicate<String> topics)
            throws ExecutionException, InterruptedException {
        var names = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
        var partitions = admin.describeTopics(names.stream().filter(topics).toList())
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

    private static Stream<StrandedTransaction> open(TopicPartition partition, ProducerState producer) {
        return producer.currentTransactionStartOffset()
                .stream()
                .mapToObj(since -> new StrandedTransaction(partition, producer.producerId(), producer.producerEpoch(),
                        producer.coordinatorEpoch().orElse(0), since));
    }

    /** Ends it on its partition, as KIP-664 provides. */
    void abort(Admin admin) throws ExecutionException, InterruptedException {
        admin.abortTransaction(new AbortTransactionSpec(partition, producerId, (short) epoch, coordinatorEpoch))
                .all()
                .get();
    }
}
