package dev.parley.broker;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;

/**
 * What transaction coordinators say of some producers. While a coordinator moves to another broker nobody may know of a transaction that
 * goes on, so that silence says nothing.
 *
 * @param listed by broker
 */
record Coordinators(Map<Integer, Collection<TransactionListing>> listed, Collection<TransactionDescription> described) {
    private static final Set<TransactionState> ENDED = EnumSet.of(TransactionState.EMPTY,
            TransactionState.COMPLETE_COMMIT, TransactionState.COMPLETE_ABORT);

    /** @throws ExecutionException also if some broker can't tell now */
    static Coordinators asked(Admin admin, Set<Long> producers) throws ExecutionException, InterruptedException {
        var options = new ListTransactionsOptions().filterProducerIds(producers);
        var listed = new HashMap<Integer, Collection<TransactionListing>>();
        for (var broker : admin.listTransactions(options).byBrokerId().get().entrySet())
            listed.put(broker.getKey(), broker.getValue().get());
        var ids = listed.values().stream().flatMap(Collection::stream).map(TransactionListing::transactionalId);
        var described = admin.describeTransactions(ids.distinct().toList()).all().get().values();
        return new Coordinators(listed, List.copyOf(described));
    }

    /** Whether the producer is known to somebody, and nobody has the partition in a transaction of it. */
    boolean haveEnded(StrandedTransaction open) {
        boolean known = false;
        for (var broker : listed.entrySet())
            for (var listing : broker.getValue())
                if (listing.producerId() == open.producerId()) {
                    known = true;
                    if (!ENDED.contains(listing.state()) && !isWithout(open, broker.getKey()))
                        return false;
                }
        return known;
    }

    /** Whether the broker says that its transaction of the producer goes on elsewhere only. */
    private boolean isWithout(StrandedTransaction open, int broker) {
        return described.stream()
                .anyMatch(one -> one.coordinatorId() == broker && one.producerId() == open.producerId()
                        && !one.topicPartitions().contains(open.partition()));
    }
}
