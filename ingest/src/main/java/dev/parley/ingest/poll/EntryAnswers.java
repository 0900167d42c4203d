package dev.parley.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchOutcome.Fetched;
import dev.parley.ingest.fetch.FetchOutcome.TooLarge;
import dev.parley.ingest.poll.EntryState.Status;
import dev.parley.ingest.url.CanonicalUrl;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the answer to an entry's request means: a document, another address, another try, or the end. Pure but for the jitter. */
record EntryAnswers(Schedule schedule, Pages pages) {
    /** Over three days, as what is missing is tried: sites are down for a night, and certificates lapse over a weekend. */
    private static final int ATTEMPTS = 16;

    /** A page that is announced before it is there is tried for days. */
    private static final List<Duration> MISSING = List.of(Duration.ofHours(1), Duration.ofHours(12), Duration.ofDays(1),
            Duration.ofDays(2));

    /** Looks again after the first miss, where the source names other forms of it. */
    private static final int PATIENCE_WITH_OTHERS = 1;

    /** A key that is missing may be put in its place. */
    private static final Duration UNSENT = Duration.ofHours(1);

    /** Less is a teaser. In characters of HTML. */
    static final int FULL_CONTENT = 600;

    List<Effect> effects(EntryState entry, FetchOutcome outcome, boolean onlyOnce, Instant now) {
        var found = Objects.requireNonNull(entry.pending(), "an entry that was asked for waits");
        return switch (outcome) {
            case Fetched fetched -> fetched(entry, found, fetched, now);
            case TooLarge large ->
                publish(entry, tooLarge(entry, found, large, now), Status.FETCHED, Reasons.of(outcome), now);
            case FetchOutcome.Redirected(var to, _) -> redirected(entry, found, to, now);
            case FetchOutcome.Refused _ -> refused(entry, Reasons.of(outcome), now);
            case FetchOutcome.Unsent _ ->
                List.of(new Effect.Track(entry.again(Reasons.of(outcome), now.plus(schedule.jittered(UNSENT)))));
            case FetchOutcome.Blocked _ -> end(entry, Status.FAILED, Reasons.of(outcome), now);
            case FetchOutcome.Missing(int status) -> missing(entry, found, status, onlyOnce, now);
            default -> onlyOnce ? end(entry, Status.FAILED, Reasons.of(outcome), now) : retry(entry, outcome, now);
        };
    }

    /** The site does not give us the page. */
    List<Effect> refused(EntryState entry, String reason, Instant now) {
        return withoutPage(entry, Status.REFUSED, reason, now);
    }

    /** The feed may carry the content. */
    private List<Effect> withoutPage(EntryState entry, Status otherwise, String reason, Instant now) {
        var found = Objects.requireNonNull(entry.pending(), "an entry that was asked for waits");
        var content = found.content();
        if (content == null || content.length() < FULL_CONTENT)
            return elsewhere(entry, found, otherwise, reason, now).orElseGet(() -> end(entry, otherwise, reason, now));
        var raw = new RawDocument(locator(entry, found), entry.source(), now.truncatedTo(ChronoUnit.MILLIS),
                "text/html; charset=utf-8", content.getBytes(UTF_8), hints(entry, found));
        return publish(entry, raw, Status.FROM_FEED, reason, now);
    }

    /** What else the source names of the entry, as another form of a transcript. */
    private static Optional<List<Effect>> elsewhere(EntryState entry, FoundEntry found, Status status, String reason,
            Instant now) {
        return found.otherwise()
                .map(other -> List.of(new Effect.Find(other), new Effect.Track(
                        entry.end(status, reason + "; asked for instead: " + other.url(), null, now))));
    }

    private List<Effect> fetched(EntryState entry, FoundEntry found, Fetched fetched, Instant now) {
        var raw = pages.document(locator(entry, found), entry.source(), found.terms(), hints(entry, found), fetched,
                now);
        var stated = pages.reservations(fetched).stated();
        var reserved = stated.isEmpty() ? null : Reasons.RESERVED + stated;
        return raw
                .map(document -> publish(entry, document, Status.FETCHED,
                        reserved == null ? credits(fetched) : reserved + ", taken as the source says", now))
                .orElseGet(() -> end(entry, Status.RESERVED, String.valueOf(reserved), now));
    }

    /** What an API says of the account. */
    private static @Nullable String credits(Fetched fetched) {
        var credits = fetched.headers()
                .fields()
                .entrySet()
                .stream()
                .filter(field -> field.getKey().contains("credit"))
                .map(field -> field.getKey() + ": " + String.join(", ", field.getValue()))
                .collect(Collectors.joining("; "));
        return credits.isEmpty() ? null : credits;
    }

    private static RawDocument tooLarge(EntryState entry, FoundEntry found, TooLarge large, Instant now) {
        return new RawDocument(locator(entry, found), entry.source(), now.truncatedTo(ChronoUnit.MILLIS),
                large.headers().contentType(), large.head(), hints(entry, found).withCutFrom(large.size()));
    }

    /** Sites that want a cookie first lead in circles, too. */
    private List<Effect> redirected(EntryState entry, FoundEntry found, URI to, Instant now) {
        var next = CanonicalUrl.toFetch(to);
        if (found.hops() >= FoundEntry.MAX_HOPS)
            return withoutPage(entry, Status.FAILED, Reasons.CIRCLE, now);
        if (next.isEmpty())
            return end(entry, Status.FAILED, "redirected to " + to + ", which is no web address", now);
        var further = found.redirectedTo(next.get());
        if (CanonicalUrl.of(to).filter(entry.url()::equals).isPresent())
            return List.of(new Effect.Track(EntryState.waiting(further, entry.url(), entry.isKnown(), now)));
        return List.of(new Effect.Find(further), new Effect.Track(entry.redirected(to, now)));
    }

    private List<Effect> missing(EntryState entry, FoundEntry found, int status, boolean onlyOnce, Instant now) {
        var reason = Reasons.of(new FetchOutcome.Missing(status));
        boolean isLate = entry.attempts() >= (found.otherwise().isPresent() ? PATIENCE_WITH_OTHERS : MISSING.size());
        if (status == 410 || onlyOnce || isLate)
            return elsewhere(entry, found, Status.GONE, reason, now).orElseGet(() -> gone(entry, found, reason, now));
        return List
                .of(new Effect.Track(entry.again(reason, now.plus(schedule.jittered(MISSING.get(entry.attempts()))))));
    }

    /** That it is gone is said of a document only, not of what was never there. */
    private static List<Effect> gone(EntryState entry, FoundEntry found, String reason, Instant now) {
        if (!entry.isKnown())
            return end(entry, Status.GONE, reason, now);
        var gone = RawDocument.gone(locator(entry, found), entry.source(), now.truncatedTo(ChronoUnit.MILLIS),
                found.terms().absence());
        return publish(entry, gone, Status.GONE, reason, now);
    }

    private List<Effect> retry(EntryState entry, FetchOutcome outcome, Instant now) {
        if (entry.attempts() + 1 >= ATTEMPTS)
            return withoutPage(entry, Status.FAILED, Reasons.of(outcome), now);
        var wait = schedule.retry(entry.attempts());
        if (outcome instanceof FetchOutcome.Throttled(_, var asked) && asked.isPresent()
                && asked.get().compareTo(wait) > 0)
            wait = schedule.jittered(asked.get());
        return List.of(new Effect.Track(entry.again(Reasons.of(outcome), now.plus(wait))));
    }

    private static List<Effect> publish(EntryState entry, RawDocument raw, Status status, @Nullable String reason,
            Instant now) {
        return List.of(new Effect.Publish(raw), new Effect.Track(entry.end(status, reason, raw.eventId(), now)));
    }

    private static List<Effect> end(EntryState entry, Status status, String reason, Instant now) {
        return List.of(new Effect.Track(entry.end(status, reason, null, now)));
    }

    /**
     * A page lives where it was in the end, whatever the feed's link to it counts and wherever that leads; the page of an episode where the
     * feed says.
     */
    private static Hints hints(EntryState entry, FoundEntry found) {
        var stated = found.hints().canonicalUrl();
        if (found.locator() == null && (stated != null || entry.source().equals(FoundEntry.BY_HAND)))
            return found.hints().withCanonicalUrl(entry.url());
        return stated == null ? found.hints() : found.hints().withCanonicalUrl(CanonicalUrl.of(stated).orElse(stated));
    }

    private static Locator locator(EntryState entry, FoundEntry found) {
        return found.locator() == null ? new Locator(entry.url().toString()) : found.locator();
    }
}
