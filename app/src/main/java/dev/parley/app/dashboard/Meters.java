package dev.parley.app.dashboard;

import dev.parley.app.dashboard.Answers.Health;
import dev.parley.app.dashboard.Answers.Outcomes;
import dev.parley.app.search.IndexFeed;
import dev.parley.app.search.Summary;
import dev.parley.model.DocumentId;
import dev.parley.processor.Processor;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** What is measured, in the names and units of Prometheus. What is counted comes from committed state and not from this process. */
final class Meters implements IndexFeed.Listener, AutoCloseable {
    private static final Duration[] STEPS = { Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250),
            Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(2500), Duration.ofSeconds(5),
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(5) };
    private final PrometheusMeterRegistry registry = registry();
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Instant started = Instant.now();
    private final Timer walk = timer("parley.stage", "walk");
    private final Timer index = timer("parley.stage", "index");
    private final Timer freshness = Timer.builder("parley.freshness")
            .description("From being fetched to being found, of documents fetched while this runs")
            .serviceLevelObjectives(STEPS)
            .register(registry);

    Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Without a figure for each partition and task, which are thousands; lag is told as a sum. */
    private static PrometheusMeterRegistry registry() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config()
                .meterFilter(MeterFilter.deny(id -> id.getTag("partition") != null || id.getTag("task.id") != null));
        return registry;
    }

    private Timer timer(String name, String stage) {
        return Timer.builder(name)
                .tag("stage", stage)
                .description(
                        "How long a document takes: walk, from being fetched to the documents channel; index, from there to being found")
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    void follow(Supplier<Snapshot> latest, Supplier<Integer> documents, Optional<Processor> processor) {
        outcome("new", latest, Outcomes::fresh);
        outcome("revised", latest, Outcomes::revised);
        outcome("unchanged", latest, Outcomes::unchanged);
        outcome("rejected", latest, Outcomes::rejected);
        gauge("parley.raw.documents", "Raw documents that were ever taken in", () -> total(latest.get()).raw());
        gauge("parley.waiting.documents", "Documents whose current version is not yet published",
                () -> total(latest.get()).waiting());
        gauge("parley.indexed.documents", "Documents that can be found", documents::get);
        gauge("parley.processor.lag.records", "Records that the processor has not read yet",
                () -> latest.get().behind());
        gauge("parley.sink.lag.records", "Records that the sinks have not kept yet",
                () -> latest.get().writing().values().stream().mapToLong(Long::longValue).sum());
        for (var health : Health.values())
            Gauge.builder("parley.sources",
                    () -> latest.get().sources().stream().filter(source -> SourceRows.health(source) == health).count())
                    .tag("health", health.name().toLowerCase(Locale.ROOT))
                    .description("Sources, by how they are doing")
                    .register(registry);
        processor.ifPresent(running -> running.meters().bindTo(registry));
    }

    private void outcome(String name, Supplier<Snapshot> latest, ToLongFunction<Outcomes> count) {
        Gauge.builder("parley.documents", () -> count.applyAsLong(total(latest.get())))
                .tag("outcome", name)
                .description("Raw documents by what became of them; corrections can lower it, so it is no counter")
                .register(registry);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    private static Outcomes total(Snapshot snapshot) {
        return StateRoutes.ledger(snapshot, 0).total();
    }

    @Override
    public void put(Summary document) {
        if (document.fetched().isBefore(started))
            return; // of an earlier run, or an old file
        walk.record(Duration.between(document.fetched(), document.appended()));
        index.record(Duration.between(document.appended(), Instant.now()));
        freshness.record(Duration.between(document.fetched(), Instant.now()));
    }

    @Override
    public void gone(DocumentId id) {}

    void request(Context context, Duration took) {
        Timer.builder("parley.http.requests")
                .tag("method", context.method().name())
                .tag("status", Integer.toString(context.statusCode()))
                .description("Requests to the dashboard and the API")
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(took);
    }

    void scrape(Context context) {
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
