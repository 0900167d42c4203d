package dev.parley.ingest.poll;

import dev.parley.ingest.fetch.FetchSettings;
import dev.parley.ingest.fetch.Fetcher;
import dev.parley.ingest.fetch.NameService;
import dev.parley.ingest.source.Source;
import dev.parley.model.RawDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A crawl that asks real servers, in a time that passes as fast as they answer. */
final class Follower implements AutoCloseable {
    private final Crawl crawl = new Crawl("parley", Duration.ofSeconds(2), new Random(1), Optional.empty());
    private final List<Effect> effects = new ArrayList<>();
    private final Fetcher fetcher;
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    /** @param patience for a whole answer; short where a test waits for its end, else long, for loaded machines */
    Follower(NameService names, Duration patience) {
        var limits = new FetchSettings("Parley/test", Duration.ofSeconds(10), patience, patience);
        fetcher = new Fetcher(limits, names, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
    }

    Instant now() {
        return now;
    }

    Follower follow(Source source) {
        effects.addAll(crawl.define(new Tracked.Definition(source, false), now));
        return this;
    }

    /** Asks and answers for so long. */
    Follower pass(Duration time) {
        for (var end = now.plus(time); now.isBefore(end); now = now.plusSeconds(1))
            step();
        return this;
    }

    private void step() {
        var turn = crawl.due(now);
        take(turn.effects());
        for (var job : turn.jobs())
            take(crawl.done(job, new JobRunner(fetcher, Map.of("KEY", "s3cret")).run(job), now));
    }

    /** What is found comes back over the frontier. */
    private void take(List<Effect> after) {
        effects.addAll(after);
        for (var effect : after)
            if (effect instanceof Effect.Find(var found))
                effects.addAll(crawl.found(found, now));
    }

    List<RawDocument> published() {
        return effects.stream()
                .filter(Effect.Publish.class::isInstance)
                .map(effect -> ((Effect.Publish) effect).raw())
                .toList();
    }

    PollState poll() {
        return last(PollState.class);
    }

    EntryState entry() {
        return last(EntryState.class);
    }

    private <T extends Tracked> T last(Class<T> type) {
        return effects.stream()
                .filter(Effect.Track.class::isInstance)
                .map(effect -> ((Effect.Track) effect).tracked())
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
