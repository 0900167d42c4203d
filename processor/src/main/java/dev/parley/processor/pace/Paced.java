package dev.parley.processor.pace;

import java.util.Objects;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** Times what passes, and asks for its commit when it is time. */
final class Paced<K, V> extends ContextualFixedKeyProcessor<K, V, V> {
    private static final long NOTHING = -1;
    private final Pace pace;
    /** The turn in which something passed last. */
    private long passed = NOTHING;
    /** Tasks look one after the other before Streams commits: who asked is back when it looks again. */
    private boolean asked;
    private @Nullable Cancellable looks;

    Paced(Pace pace) {
        this.pace = pace;
    }

    @Override
    public void init(FixedKeyProcessorContext<K, V> context) {
        super.init(context);
        passed = NOTHING;
        looks = context.schedule(pace.looks(), PunctuationType.WALL_CLOCK_TIME, this::look);
    }

    private void look(long now) {
        var turns = pace.turns();
        if (asked)
            turns.back(now);
        asked = turns.isDue(passed, now);
        if (asked)
            context().commit();
    }

    @Override
    public void process(FixedKeyRecord<K, V> record) {
        var turns = pace.turns();
        if (turns.isAway())
            turns.back(context().currentSystemTimeMs());
        passed = turns.turn();
        long begin = System.nanoTime();
        context().forward(record);
        turns.work(System.nanoTime() - begin);
    }

    /** Schedules outlive a task that is revived after an aborted transaction. */
    @Override
    public void close() {
        Objects.requireNonNull(looks).cancel();
    }
}
