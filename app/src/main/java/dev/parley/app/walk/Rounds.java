package dev.parley.app.walk;

import dev.parley.app.kafka.Idle;
import dev.parley.model.Channels;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * Knows when what was there at first has gone through the walk while others feed it without a pause, so that {@link Idle} is never
 * reached. What a record brings about is written in the transaction that commits its offset (KIP-129), or by a timer soon after. So
 * once all inputs have been read up to where they ended when the round began, all work that was under way is a step further. Not
 * thread-safe.
 */
final class Rounds {
    /**
     * The longest way of a document to its trends has fourteen steps (raw, normalised, to the shards and back, twice where their first
     * answers leave a doubt, comparison, what documents then tell each other, documents, their counts), and that of one that has to be
     * compared anew because of it twenty.
     */
    private static final int ENOUGH = 30;
    /** How seldom the slowest timer of the walk goes off. */
    private static final Duration TIMERS = Duration.ofSeconds(1);
    private final Idle idle;
    private final Set<TopicPartition> unread = new HashSet<>();
    private Map<TopicPartition, Long> first = Map.of();
    private Map<TopicPartition, Long> ends = Map.of();
    private int made = -1;
    private long begun;

    Rounds(Idle idle) {
        this.idle = idle;
    }

    /** To be asked after each look of {@code idle}. Never true where nobody feeds: what rests will be reached. */
    boolean areMade() {
        if (made < 0) {
            first = idle.ends();
            next();
        } else if (made < ENOUGH && isOver() && isFed()) {
            next();
        }
        return made == ENOUGH;
    }

    /** Where inputs and outputs ended when the last round began. */
    Map<TopicPartition, Long> ends() {
        return ends;
    }

    private boolean isOver() {
        unread.removeIf(input -> idle.isRead(input, ends.getOrDefault(input, 0L)));
        return unread.isEmpty() && System.nanoTime() - begun > TIMERS.toNanos();
    }

    private boolean isFed() {
        return idle.ends()
                .entrySet()
                .stream()
                .anyMatch(end -> end.getKey().topic().equals(Channels.RAW.name())
                        && end.getValue() > first.getOrDefault(end.getKey(), 0L));
    }

    private void next() {
        made++;
        begun = System.nanoTime();
        ends = idle.ends();
        unread.addAll(idle.inputs());
    }
}
