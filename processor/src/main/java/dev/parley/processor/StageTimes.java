package dev.parley.processor;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How long documents are in each stage, as histograms {@code parley.stage} with the tag {@code stage}. What happens before it is bound is
 * counted nowhere. Thread-safe.
 */
public final class StageTimes implements MeterBinder {
    private static final List<Duration> STEPS = Stream
            .of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 60_000, 300_000)
            .map(Duration::ofMillis)
            .toList();
    private final CompositeMeterRegistry registry = new CompositeMeterRegistry();

    /** A histogram of a stage, wherever it is measured. */
    public static Timer timer(String stage, MeterRegistry registry) {
        return Timer.builder("parley.stage")
                .tag("stage", stage)
                .description("How long a document is in a stage of the walk")
                .serviceLevelObjectives(STEPS.toArray(Duration[]::new))
                .register(registry);
    }

    Consumer<Duration> of(String stage) {
        return timer(stage, registry)::record;
    }

    @Override
    public void bindTo(MeterRegistry other) {
        registry.add(other);
    }
}
