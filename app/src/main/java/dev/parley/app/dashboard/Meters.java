package dev.parley.app.dashboard;

import dev.parley.app.dashboard.Answers.Health;
import dev.parley.app.dashboard.Answers.Outcomes;
import dev.parley.app.metrics.RoomMeters;
import dev.parley.app.search.IndexFeed;
import dev.parley.app.search.Summary;
import dev.parley.app.walk.Walk;
import dev.parley.model.DocumentId;
import dev.parley.processor.StageTimes;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** What is measured, in the names and units of Prometheus. What is counted comes from committed state and not from this process. */
final class Meters implements IndexFeed.Listener, AutoCloseable {
    private static final Duration[] STEPS = { Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250),
            Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(2500), Duration.ofSeconds(5),
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(5) };
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
    private final RoomMeters process = new RoomMeters();
    private final MeterRegistry registry = process.registry();
    private final Timer walk = StageTimes.timer("walk", registry);
    private final Timer index = StageTimes.timer("index", registry);
    private final Timer freshness = Timer.builder("parley.freshness")
            .description("From being fetched to being found, of documents fetched while this runs")
            .serviceLevelObjectives(STEPS)
            .register(registry);

    /** Of the rooms that run here, how long their stages take. */
    void time(Walk rooms) {
        rooms.processor().ifPresent(process::time);
        process.time(rooms.sinks());
    }

    void follow(Supplier<Snapshot> latest, Supplier<Integer> documents) {
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
        for (var health : Health.values())
            Gauge.builder("parley.sources",
                    () -> latest.get().sources().stream().filter(source -> SourceRows.health(source) == health).count())
                    .tag("health", health.name().toLowerCase(Locale.ROOT))
                    .description("Sources, by how they are doing")
                    .register(registry);
        Gauge.builder("parley.sources.overdue", () -> SourceRows.overdue(latest.get().sources(), Instant.now()))
                .description("Sources that should have been asked five minutes ago")
                .register(registry);
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
    public void put(Summary document, boolean first) {
        if (!first)
            return; // of an earlier run, an old file, or here already and standing otherwise now
        walk.record(Duration.between(document.fetched(), document.appended()));
        index.record(Duration.between(document.appended(), Instant.now()));
        freshness.record(Duration.between(document.fetched(), Instant.now()));
    }

    @Override
    public void gone(DocumentId id) {}

    /** @param method as it was asked for: anybody may call it anything, so that what is not ours has one name */
    void request(String method, int status, Duration took) {
        Timer.builder("parley.http.requests")
                .tag("method", METHODS.contains(method) ? method : "other")
                .tag("status", Integer.toString(status))
                .description("Requests to the dashboard and the API")
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(took);
    }

    void scrape(Context context) {
        context.contentType(RoomMeters.TYPE).result(scraped());
    }

    String scraped() {
        return process.scrape();
    }

    @Override
    public void close() {
        process.close();
    }
}
