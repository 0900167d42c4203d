package dev.parley.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchOutcome.Fetched;
import dev.parley.ingest.fetch.Headers;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.source.Terms;
import dev.parley.ingest.websub.Callback;
import dev.parley.model.Hints;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** A crawl without a network: what it asks for is answered by a function, and time goes on when told. */
abstract class CrawlScene {
    static final URI FEED = URI.create("https://a.example/feed.xml");
    static final Duration POLITE = Duration.ofSeconds(2);
    static final String ITEM = "<item><title>One</title><link>https://b.example/one</link><guid>1</guid>"
            + "<description>x</description></item>";

    final Crawl crawl;
    final List<Effect> effects = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final List<Job> pending = new ArrayList<>();
    Instant now = Instant.parse("2026-11-20T12:00:00Z");

    CrawlScene() {
        this(Optional.empty());
    }

    CrawlScene(Optional<Callback> callback) {
        crawl = new Crawl("parley", POLITE, new Random(1), callback);
    }

    List<FoundEntry> turn(Crawl who, Function<String, FetchOutcome> server, List<String> log) {
        var turn = who.due(now);
        var after = new ArrayList<>(turn.effects());
        for (var job : turn.jobs()) {
            log.add(job.request().url().toString());
            after.addAll(who.done(job, server.apply(job.request().url().toString()), now));
        }
        effects.addAll(after);
        return after.stream()
                .filter(Effect.Find.class::isInstance)
                .map(effect -> ((Effect.Find) effect).entry())
                .toList();
    }

    void define(Terms terms) {
        effects.addAll(crawl.define(new Tracked.Definition(source(terms), false), now));
    }

    static Source.Feed source(Terms terms) {
        return new Source.Feed("a", FEED, terms);
    }

    static Terms every(long seconds) {
        return new Terms(Duration.ofSeconds(seconds), null, null, false, true);
    }

    void found(String url) {
        found(entry(url, "a"));
    }

    void found(FoundEntry entry) {
        effects.addAll(crawl.found(entry, now));
    }

    FoundEntry entry(String url, String source) {
        return new FoundEntry(URI.create(url), source, FEED, Terms.STANDARD, Hints.NONE, null, null, "", 0, now);
    }

    FoundEntry withContent(String url) {
        return new FoundEntry(URI.create(url), "a", FEED, Terms.STANDARD, Hints.NONE, null, "<p>long".repeat(200), "",
                0, now);
    }

    /** Answers whatever is asked within a minute; entries that are found reach the frontier and come back. */
    void serve(Function<String, FetchOutcome> server) {
        advance(Duration.ofSeconds(40), server);
    }

    void advance(Duration time, Function<String, FetchOutcome> server) {
        advance(time, Duration.ofSeconds(1), server);
    }

    void advance(Duration time, Duration step, Function<String, FetchOutcome> server) {
        for (var end = now.plus(time); now.isBefore(end); now = now.plus(step))
            answer(server);
    }

    void answer(Function<String, FetchOutcome> server) {
        var turn = crawl.due(now);
        take(turn.effects());
        pending.addAll(turn.jobs());
        for (var job : List.copyOf(pending)) {
            pending.remove(job);
            asked.add(job.request().url().toString());
            take(crawl.done(job, server.apply(job.request().url().toString()), now));
        }
    }

    private void take(List<Effect> after) {
        effects.addAll(after);
        for (var effect : after)
            if (effect instanceof Effect.Find(var found) && found.hops() == 0)
                effects.addAll(crawl.found(found, now));
    }

    /** What is asked now; the first test's way to look before it answers. */
    List<String> urls() {
        pending.addAll(crawl.due(now).jobs());
        return pending.stream().map(job -> job.request().url().toString()).toList();
    }

    List<String> published() {
        return effects.stream()
                .filter(Effect.Publish.class::isInstance)
                .map(Effect.Publish.class::cast)
                .map(publish -> publish.raw().locator().value())
                .toList();
    }

    EntryState lastEntry() {
        return last(EntryState.class);
    }

    PollState lastPoll() {
        return last(PollState.class);
    }

    <T extends Tracked> T last(Class<T> type) {
        return effects.stream()
                .filter(Effect.Track.class::isInstance)
                .map(track -> ((Effect.Track) track).tracked())
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    static FetchOutcome feed(String items) {
        return ok("application/rss+xml", rss(items));
    }

    static String rss(String items) {
        return "<rss version='2.0'><channel><title>a</title>" + items + "</channel></rss>";
    }

    static FetchOutcome html(String body) {
        return ok("text/html", body);
    }

    static FetchOutcome ok(String type, String body) {
        return new Fetched(new Headers(Map.of("content-type", List.of(type))), body.getBytes(UTF_8));
    }
}
