package dev.parley.ingest.poll;

import dev.parley.ingest.fetch.Allowance;
import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchOutcome.Redirected;
import dev.parley.ingest.fetch.FetchOutcome.Throttled;
import dev.parley.ingest.fetch.FetchRequest;
import dev.parley.ingest.fetch.Validators;
import dev.parley.ingest.robots.Robots;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.source.Terms;
import dev.parley.ingest.url.CanonicalUrl;
import dev.parley.ingest.websub.Callback;
import dev.parley.model.Hints;
import dev.parley.model.RawDocument;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what to ask next and what an answer means. Told of the time by its caller; sends and writes nothing itself. What it returns
 * as effects it has already taken into its own memory. Not thread-safe.
 */
final class Crawl {
    /** Where a poll was sent on to, and how often. */
    private record Detour(URI url, int hops) {}

    /** What to send and what to write. */
    record Turn(List<Job> jobs, List<Effect> effects) {}

    private final String product;
    private final Duration politeness;
    private final PollAnswers pollAnswers;
    private final EntryAnswers entryAnswers;
    private final Ledger ledger = new Ledger();
    private final Map<String, Host> hosts = new HashMap<>();
    private final Map<String, Detour> detours = new HashMap<>();
    private final Hubs hubs;
    private final Errands errands;

    /**
     * @param product our token in robots rules, in lower case
     * @param politeness between two requests to one host, unless its source says otherwise
     * @param callback where hubs reach us; without one none is subscribed to
     */
    Crawl(String product, Duration politeness, RandomGenerator random, Optional<Callback> callback) {
        this.hubs = new Hubs(callback, ledger);
        this.product = product;
        this.politeness = politeness;
        var schedule = new Schedule(random);
        var pages = new Pages(product);
        this.pollAnswers = new PollAnswers(schedule, pages);
        this.errands = new Errands(pollAnswers);
        this.entryAnswers = new EntryAnswers(schedule, pages);
    }

    /** Takes in what was written, by this instance before or by another one, which may have asked its hosts just now. */
    void restore(List<Tracked> all, Instant now) {
        all.forEach(this::put);
        all.forEach(tracked -> queue(tracked, now.plus(politeness)));
    }

    private void put(Tracked tracked) {
        if (tracked instanceof Tracked.Sent(var errand))
            errands.put(errand);
        else
            ledger.put(tracked);
    }

    /** A source was added, changed, paused or resumed. */
    List<Effect> define(Tracked.Definition definition, Instant now) {
        var left = isElsewhere(definition) ? remove(definition.source().name(), _ -> true) : List.<Effect>of();
        ledger.put(definition);
        return Stream.concat(left.stream(), defined(definition, now).stream()).toList();
    }

    /** Whether the source had another address before, which is not to be asked any more. */
    private boolean isElsewhere(Tracked.Definition definition) {
        var before = ledger.definition(definition.source().name());
        return before != null && before.source() instanceof Source.Polled was
                && !(definition.source() instanceof Source.Polled is && is.url().equals(was.url()));
    }

    private List<Effect> defined(Tracked.Definition definition, Instant now) {
        return switch (definition.source()) {
            case Source.Polled polled when ledger.poll(PollState.key(polled.name(), polled.url())) == null -> applied(
                    List.of(new Effect.Track(PollState.fresh(polled.name(), polled.url(), polled.url(), now))), now);
            case Source.TranscriptApi api -> {
                requeued(api.name(), now);
                yield api.ids().stream().flatMap(id -> found(ofApi(api, id, now), now).stream()).toList();
            }
            default -> requeued(definition.source().name(), now);
        };
    }

    private List<Effect> requeued(String source, Instant now) {
        ledger.pollsOf(source).forEach(state -> queue(state, now));
        ledger.subscriptionsOf(source).forEach(it -> queue(new Tracked.Subscribed(it), now));
        ledger.waitingOf(source).forEach(entry -> queue(entry, now));
        return List.of();
    }

    /**
     * A source was removed; what it has brought stays, what it has named is not asked for.
     *
     * @param there the hosts where it was: it may be on another one now
     */
    List<Effect> remove(String source, Predicate<String> there) {
        var subscriptions = ledger.subscriptionsOf(source).stream().map(Tracked.Subscribed::new);
        var polls = Stream.concat(ledger.pollsOf(source).stream(), subscriptions)
                .filter(tracked -> there.test(tracked.authority()))
                .toList();
        ledger.removeSource(source, there);
        var named = ledger.definition(source) == null ? ledger.abandoned(source) : List.<EntryState>of();
        return Stream.concat(polls.stream(), named.stream())
                .<Effect>map(tracked -> new Effect.Untrack(tracked.key(), tracked.authority()))
                .toList();
    }

    /** A hub has verified a subscription or denied it. */
    void learn(Tracked.Subscribed subscribed, Instant now) {
        ledger.put(subscribed);
        queue(subscribed, now);
    }

    /** A hub says that a feed has changed: it is asked as soon as its host may be. */
    List<Effect> ping(Tracked.Ping ping, Instant now) {
        var state = ledger.poll(PollState.key(ping.source(), ping.home()));
        return state == null || ledger.source(state) == null
                ? List.of()
                : applied(List.of(new Effect.Track(state.due(now))), now);
    }

    /** Nothing where the entry is known: one fetch per canonical URL, whoever names it. */
    List<Effect> found(FoundEntry found, Instant now) {
        if (found.errand() != null)
            return arrived(found.errand(), now);
        var canonical = CanonicalUrl.of(found.url());
        if (canonical.isEmpty() || ledger.knows(canonical.get(), found))
            return List.of();
        return applied(List.of(
                new Effect.Track(EntryState.waiting(found, canonical.get(), ledger.isPublished(canonical.get()), now))),
                now);
    }

    private List<Effect> arrived(Errand errand, Instant now) {
        if (!errand.done())
            return applied(List.of(new Effect.Track(new Tracked.Sent(errand))), now);
        boolean known = ledger.poll(errand.state().key()) != null
                || errand.source().equals(ledger.source(errand.state()));
        return known ? applied(List.of(new Effect.Track(errand.state())), now) : List.of();
    }

    /** What is due. Each job's host is asked nothing until {@link #done}. */
    Turn due(Instant now) {
        var turn = new Turn(new ArrayList<>(), new ArrayList<>());
        for (var host : List.copyOf(hosts.entrySet()))
            next(host.getKey(), host.getValue(), now, turn);
        hosts.values().removeIf(host -> host.isForgettable(now));
        return turn;
    }

    private void next(String authority, Host host, Instant now, Turn turn) {
        for (var task = host.due(now); task != null; task = host.due(now)) {
            var job = job(authority, host, task, now);
            if (job != null) {
                host.begin();
                turn.jobs().add(job);
                turn.effects().addAll(applied(before(job, now), now));
                return;
            }
            host.remove(task.key());
            var left = left(task, now);
            turn.effects().addAll(left.isEmpty() ? forbidden(host, task, now) : left);
        }
    }

    /** What is known before the answer: an API may charge for a request whose answer is lost, a hub may call before it answers. */
    private List<Effect> before(Job job, Instant now) {
        return switch (job) {
            case Job.Subscribe asked -> hubs.sent(asked.key(), now);
            case Job.FetchEntry asked when !asked.secrets().isEmpty() -> {
                var entry = ledger.waiting(asked.key());
                yield entry == null ? List.of() : List.of(new Effect.Track(entry.askedOnce(now)));
            }
            default -> List.of();
        };
    }

    /** A poll whose address has moved to another host is not asked from here. */
    private List<Effect> left(Host.Task task, Instant now) {
        var poll = ledger.poll(task.key());
        if (poll == null || !Errands.isElsewhere(poll, poll.url()))
            return List.of();
        var source = ledger.source(poll);
        return source == null ? List.of() : applied(Errands.leave(source, poll, poll.url(), 1, now), now);
    }

    /** Null if the task is removed, paused or done since, or the site's rules forbid it. The rules themselves are asked for first. */
    private @Nullable Job job(String authority, Host host, Host.Task task, Instant now) {
        if (task.key().startsWith(Tracked.Subscribed.PREFIX)) {
            host.remove(task.key());
            return hubs.job(task.key()).orElse(null);
        }
        var request = request(task);
        if (request == null)
            return null;
        var robots = host.robots(now);
        if (robots == null)
            return robots(authority, request);
        if (!robots.allows(request.url()))
            return null;
        host.remove(task.key());
        if (task.key().startsWith(PollState.PREFIX) || task.key().startsWith(Errand.PREFIX))
            return new Job.Poll(authority, request, task.key());
        return new Job.FetchEntry(authority, request, task.key(), ledger.secrets(task.key()));
    }

    private static Job robots(String authority, FetchRequest request) {
        var address = Robots.address(request.url());
        return new Job.FetchRobots(authority,
                FetchRequest.of(address).with(request.allowance()).withMaxBody(Robots.MAX_BYTES));
    }

    private @Nullable FetchRequest request(Host.Task task) {
        var poll = ledger.poll(task.key());
        if (poll != null)
            return ledger.source(poll) == null || Errands.isElsewhere(poll, poll.url())
                    ? null
                    : request(poll, ledger.termsOf(poll));
        var errand = errands.get(task.key());
        if (errand != null)
            return errands.request(errand);
        var entry = ledger.waiting(task.key());
        if (entry == null || entry.pending() == null || ledger.isPaused(entry.source()))
            return null;
        return new FetchRequest(entry.pending().url(), Validators.NONE, entry.pending().allowance(),
                RawDocument.MAX_BODY, Map.of());
    }

    private FetchRequest request(PollState state, Terms terms) {
        var detour = detours.get(state.key());
        var url = detour == null ? state.url() : detour.url();
        var allowance = terms.allowPrivate() ? Allowance.of(state.home()) : Allowance.NONE;
        return new FetchRequest(url, detour == null ? state.ask() : Validators.NONE, allowance,
                Errands.largest(ledger.source(state)), Map.of());
    }

    private List<Effect> forbidden(Host host, Host.Task task, Instant now) {
        var poll = ledger.poll(task.key());
        var entry = ledger.waiting(task.key());
        var unreached = host.unreached();
        if (poll != null && ledger.source(poll) instanceof Source.Polled source) {
            var reason = unreached == null ? Reasons.ROBOTS : Reasons.NO_ROBOTS + Reasons.of(unreached);
            detours.remove(task.key());
            return applied(List.of(pollAnswers.failed(source, poll, reason, now)), now);
        }
        var errand = errands.get(task.key());
        if (errand != null)
            return applied(errands.failed(errand,
                    unreached == null ? Reasons.ROBOTS : Reasons.NO_ROBOTS + Reasons.of(unreached), now), now);
        if (entry == null || ledger.isPaused(entry.source()))
            return List.of();
        return applied(unreached == null
                ? entryAnswers.refused(entry, Reasons.ROBOTS, now)
                : entryAnswers.effects(entry, unreached, false, now), now);
    }

    /** An answer has come. */
    List<Effect> done(Job job, FetchOutcome outcome, Instant now) {
        var host = hosts.get(job.authority());
        if (host != null)
            settle(host, job, outcome, now);
        return switch (job) {
            case Job.FetchRobots _ -> List.of();
            case Job.Subscribe asked -> applied(hubs.answered(asked.key(), outcome, now), now);
            case Job.Poll poll -> applied(polled(poll.key(), outcome, now), now);
            case Job.FetchEntry fetched -> applied(answered(fetched, outcome, now), now);
        };
    }

    /** New rules count for the pause that follows them. */
    private void settle(Host host, Job job, FetchOutcome outcome, Instant now) {
        if (job instanceof Job.FetchRobots robots)
            host.learn(Robots.of(robots.request().url(), outcome, product), outcome, now);
        host.end(now);
        if (!(outcome instanceof Throttled(int status, var retryAfter)))
            host.answered();
        else if (host.throttle() || status == 503)
            host.waitUntil(now.plus(retryAfter.orElse(Duration.ofMinutes(1))));
    }

    private List<Effect> answered(Job.FetchEntry job, FetchOutcome outcome, Instant now) {
        var entry = ledger.waiting(job.key());
        return entry == null ? List.of() : entryAnswers.effects(entry, outcome, !job.secrets().isEmpty(), now);
    }

    private List<Effect> polled(String key, FetchOutcome outcome, Instant now) {
        var errand = errands.get(key);
        if (errand != null)
            return errands.answered(errand, outcome, now);
        var state = ledger.poll(key);
        if (state == null || !(ledger.source(state) instanceof Source.Polled source))
            return List.of();
        if (outcome instanceof Redirected(var to, boolean permanent))
            return redirected(source, state, to, permanent, now);
        var detour = detours.remove(key);
        var at = detour == null ? state.url() : detour.url();
        return pollAnswers.effects(source, state, at, outcome, now).stream().flatMap(effect -> switch (effect) {
            case Effect.Announce announced -> hubs.announced(announced, now).stream();
            case Effect.Track(PollState read) when read.key().equals(key) ->
                Stream.<Effect>of(new Effect.Track(hubs.spared(read, source.terms(), now)));
            default -> Stream.of(effect);
        }).toList();
    }

    /** A permanent move is remembered unless a temporary one led to it. */
    private List<Effect> redirected(Source.Polled source, PollState state, URI to, boolean permanent, Instant now) {
        var before = detours.get(state.key());
        int hops = before == null ? 1 : before.hops() + 1;
        var target = CanonicalUrl.toFetch(to);
        if (hops > FoundEntry.MAX_HOPS || target.isEmpty()) {
            detours.remove(state.key());
            return List.of(pollAnswers.failed(source, state.movedTo(state.home()), Reasons.CIRCLE, now));
        }
        boolean remember = permanent && (before == null || before.url().equals(state.url()));
        var next = remember ? state.movedTo(target.get()) : state;
        if (Errands.isElsewhere(state, target.get())) {
            detours.remove(state.key());
            return Errands.leave(source, next, target.get(), hops, now);
        }
        detours.put(state.key(), new Detour(target.get(), hops));
        return List.of(new Effect.Track(next.due(now)));
    }

    /** The hosts of a lost partition are another instance's now. */
    void drop(Predicate<String> authorities) {
        ledger.drop(authorities);
        errands.drop(authorities);
        hosts.keySet().removeIf(authorities);
    }

    int hosts() {
        return hosts.size();
    }

    Ledger ledger() {
        return ledger;
    }

    private List<Effect> applied(List<Effect> effects, Instant now) {
        for (var effect : effects)
            if (effect instanceof Effect.Track(var tracked)) {
                put(tracked);
                queue(tracked, now);
            }
        return effects;
    }

    private void queue(Tracked tracked, Instant free) {
        switch (tracked) {
            case Tracked.Sent(var errand) -> queue(errand.url(), errand.source().terms(), errand.state().home(),
                    new Host.Task(errand.state().next(), errand.key()), free);
            case PollState state when ledger.source(state) != null -> queue(state.home(), ledger.termsOf(state),
                    state.home(), new Host.Task(state.next(), state.key()), free);
            case Tracked.Subscribed(var wanted) when ledger.subscription(tracked.key()) != null ->
                queue(wanted.hub(), Terms.STANDARD, wanted.hub(), new Host.Task(wanted.next(), tracked.key()), free);
            case EntryState entry when entry.pending() != null && entry.next() != null -> queue(entry.pending().url(),
                    entry.pending().terms(), entry.pending().origin(), new Host.Task(entry.next(), entry.key()), free);
            default -> {}
        }
    }

    private void queue(URI url, Terms terms, URI origin, Host.Task task, Instant free) {
        var authority = CanonicalUrl.authority(url);
        var host = hosts.computeIfAbsent(authority, _ -> new Host(free, politeness));
        if (terms.interval() != null && authority.equals(CanonicalUrl.authority(origin)))
            host.pace(terms.interval());
        host.add(task);
    }

    private static FoundEntry ofApi(Source.TranscriptApi api, String id, Instant now) {
        var url = api.url(id);
        return new FoundEntry(url, api.name(), url, api.terms(), Hints.NONE, null, null, "", 0, now);
    }
}
