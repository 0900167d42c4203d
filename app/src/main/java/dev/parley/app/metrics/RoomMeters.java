package dev.parley.app.metrics;

import dev.parley.processor.Processor;
import dev.parley.processor.StageTimes;
import dev.parley.sink.SinkRunner;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;

/** The machine, and how long the stages take that run in this process. Thread-safe. */
public final class RoomMeters implements AutoCloseable {
    /** As Prometheus reads {@link #scrape}. */
    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    public RoomMeters() {
        // a figure for each partition and task would be thousands; lag is told as a sum
        registry.config()
                .meterFilter(MeterFilter.deny(id -> id.getTag("partition") != null || id.getTag("task.id") != null));
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    public void time(Processor processor) {
        processor.meters().bindTo(registry);
    }

    public void time(List<SinkRunner> sinks) {
        for (var sink : sinks)
            sink.onKept(StageTimes.timer("sink-" + sink.name(), registry)::record);
        if (!sinks.isEmpty()) // a figure of what does not run here would always be 0
            Gauge.builder("parley.sink.lag.records", () -> sinks.stream().mapToLong(SinkRunner::behind).sum())
                    .description("Records that the sinks have not kept yet")
                    .register(registry);
    }

    /** For whoever measures more. */
    public MeterRegistry registry() {
        return registry;
    }

    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
