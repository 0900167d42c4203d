package dev.parley.sink;

import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * Changes to write, and where the reader stands after them. The positions may lie beyond the last change: logs have gaps.
 */
public record Batch(List<Change> changes, Positions next) {
    public Batch {
        changes = List.copyOf(changes);
    }

    /** What a sink at {@code reached} has not seen yet: for each subject its last change, in the order of the subjects. */
    public List<Change> unseen(Positions reached) {
        return last(change -> !reached.passed(change.place()));
    }

    private List<Change> last(Predicate<Change> wanted) {
        var bySubject = new HashMap<String, Change>();
        changes.stream().filter(wanted).forEach(change -> bySubject.merge(change.subject(), change, Batch::newer));
        return bySubject.keySet().stream().sorted().map(bySubject::get).toList();
    }

    /** In different partitions there is no order; the one that comes later counts. */
    private static Change newer(Change one, Change other) {
        boolean comparable = one.place().partition().equals(other.place().partition());
        return comparable && one.place().offset() > other.place().offset() ? one : other;
    }
}
