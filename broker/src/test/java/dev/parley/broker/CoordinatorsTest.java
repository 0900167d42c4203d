package dev.parley.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CoordinatorsTest {
    private static final long PRODUCER = 7;
    private static final TopicPartition OPEN = new TopicPartition("lines", 0);
    private static final TopicPartition OTHER = new TopicPartition("lines", 1);
    private static final StrandedTransaction TRANSACTION = new StrandedTransaction(OPEN, PRODUCER, 3, 1, 42);

    @Test
    void a_transaction_that_nobody_knows_of_may_go_on() {
        assertThat(
                haveEnded(Map.of(1, List.of(), 2, listing(PRODUCER + 1, TransactionState.COMPLETE_ABORT)), List.of()))
                .isFalse();
    }

    @Test
    void one_that_its_coordinator_has_ended_is_over() {
        for (var state : Set.of(TransactionState.COMPLETE_ABORT, TransactionState.COMPLETE_COMMIT,
                TransactionState.EMPTY))
            assertThat(haveEnded(Map.of(1, listing(PRODUCER, state)), List.of())).as(state.toString()).isTrue();
    }

    @Test
    void one_that_goes_on_is_not_over_though_another_broker_says_so() {
        var listed = Map.of(1, listing(PRODUCER, TransactionState.COMPLETE_COMMIT), 2,
                listing(PRODUCER, TransactionState.ONGOING));
        assertThat(haveEnded(listed, List.of(description(1, Set.of())))).isFalse();
        assertThat(haveEnded(listed, List.of(description(2, Set.of(OPEN))))).isFalse();
    }

    @Test
    void the_next_one_of_the_producer_may_go_on_elsewhere() {
        var listed = Map.of(1, listing(PRODUCER, TransactionState.ONGOING));
        assertThat(haveEnded(listed, List.of(description(1, Set.of(OTHER))))).isTrue();
    }

    private static boolean haveEnded(Map<Integer, Collection<TransactionListing>> listed,
            List<TransactionDescription> described) {
        return new Coordinators(listed, described).haveEnded(TRANSACTION);
    }

    private static Collection<TransactionListing> listing(long producer, TransactionState state) {
        return List.of(new TransactionListing("id", producer, state));
    }

    private static TransactionDescription description(int broker, Set<TopicPartition> partitions) {
        return new TransactionDescription(broker, TransactionState.ONGOING, PRODUCER, 3, 10_000, OptionalLong.of(1),
                partitions);
    }
}
