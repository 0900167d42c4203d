package dev.parley.sink;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes to write, and where the reader stands after them. The positions may lie beyond the last change: logs have gaps.
 *
 * @param appended when each came onto its channel, as far as that is known
 */
public record Batch(List<Change> changes, Positions next, List<Instant> appended) {
    public Batch {
        changes = List.copyOf(changes);
        appended = List.copyOf(appended);
    }

    public Batch(List<Change> changes, Positions next) {
        this(changes, next, List.of());
    }

    /**
     * What a sink at {@code reached} has not seen yet: for each subject its last change, in the order of the subjects, and then the records
     * that can't be read. None of these counts for its subject, which would lose the version before it if both come in one batch.
     */
    public List<Change> unseen(Positions reached) {
        var bySubject = new TreeMap<String, Change>();
        all(reached).filter(Change::isReadable)
                .forEach(change -> bySubject.merge(change.subject(), change, Batch::newer));
        return Stream.concat(bySubject.values().stream(), all(reached).filter(change -> !change.isReadable())).toList();
    }

    /** Every change that a sink at {@code reached} has not seen yet, each partition's in the order of its log. */
    public Map<ChannelPartition, List<Change>> unseenInOrder(Positions reached) {
        return all(reached).sorted(Comparator.comparingLong(change -> change.place().offset()))
                .collect(Collectors.groupingBy(change -> change.place().partition()));
    }

    private Stream<Change> all(Positions reached) {
        return changes.stream().filter(change -> !reached.passed(change.place()));
    }

    /** In different partitions there is no order; the one that comes later counts. */
    private static Change newer(Change one, Change other) {
        boolean comparable = one.place().partition().equals(other.place().partition());
        return comparable && one.place().offset() > other.place().offset() ? one : other;
    }
}
