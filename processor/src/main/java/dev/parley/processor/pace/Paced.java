package dev.parley.processor.pace;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** Counts what passes, and asks for its commit when it is time. */
final class Paced<K, V> extends ContextualFixedKeyProcessor<K, V, V> {
    private static final long NOTHING = -1;
    private final Pace pace;
    /** The turn in which something passed last. */
    private long passed = NOTHING;
    private @Nullable Cancellable looks;
    private @Nullable Metric commits;

    Paced(Pace pace) {
        this.pace = pace;
    }

    @Override
    public void init(FixedKeyProcessorContext<K, V> context) {
        super.init(context);
        passed = NOTHING;
        commits = context.metrics()
                .metrics()
                .entrySet()
                .stream()
                .filter(metric -> isCommits(metric.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        looks = context.schedule(pace.looks(), PunctuationType.WALL_CLOCK_TIME, this::look);
    }

    private void look(long now) {
        if (pace.turns().isDue(passed, now, commit()))
            context().commit();
    }

    /** How long this thread's commits take, by Streams' own measure (KIP-444): the mean of the last minute, in milliseconds. */
    private double commit() {
        return commits != null && commits.metricValue() instanceof Double mean && mean > 0 ? mean : 0; // NaN before the first
    }

    private static boolean isCommits(MetricName name) {
        return name.name().equals("commit-latency-avg") && name.group().equals("stream-thread-metrics")
                && Thread.currentThread().getName().equals(name.tags().get("thread-id"));
    }

    @Override
    public void process(FixedKeyRecord<K, V> record) {
        passed = pace.turns().handle();
        context().forward(record);
    }

    /** Schedules outlive a task that is revived after an aborted transaction. */
    @Override
    public void close() {
        Objects.requireNonNull(looks).cancel();
    }
}
