package dev.parley.ingest.poll;

import dev.parley.ingest.fetch.Allowance;
import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchRequest;
import dev.parley.ingest.source.Terms;
import dev.parley.ingest.url.CanonicalUrl;
import dev.parley.ingest.websub.Callback;
import dev.parley.ingest.websub.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which hubs are asked for what, and what that spares. Without a callback no hub is asked for anything.
 *
 * @param callback where hubs reach us
 */
record Hubs(Optional<Callback> callback, Ledger ledger) {
    /** A hub that is known already is asked again when its lease runs out, not with each poll. */
    List<Effect> announced(Effect.Announce announced, Instant now) {
        var state = announced.state();
        var topic = announced.announcement().topic();
        var hub = announced.announcement().hub();
        var known = ledger.subscription(key(state));
        if (callback.isEmpty() || (known != null && known.isOf(topic, hub)))
            return List.of();
        var wanted = Subscription.wanted(state.source(), state.home(), topic, hub, now);
        return List.of(new Effect.Track(new Tracked.Subscribed(wanted)));
    }

    /** A feed whose hub tells of changes is asked seldom, unless somebody has set how often; when the lease ends, as before. */
    PollState spared(PollState state, Terms terms, Instant now) {
        var known = ledger.subscription(key(state));
        boolean told = known != null && known.isActive(now) && state.failures() == 0 && terms.every() == null;
        return told && state.next().isBefore(now.plus(Schedule.LONGEST))
                ? state.due(now.plus(Schedule.LONGEST))
                : state;
    }

    Optional<Job> job(String key) {
        var wanted = ledger.subscription(key);
        if (wanted == null || callback.isEmpty())
            return Optional.empty();
        var allowance = ledger.allowsPrivate(wanted.source()) ? Allowance.of(wanted.home()) : Allowance.NONE;
        var request = FetchRequest.post(wanted.hub(), allowance, callback.get().request(wanted));
        return Optional.of(new Job.Subscribe(CanonicalUrl.authority(wanted.hub()), request, key));
    }

    /** Written before the hub is asked: what it says may come before its answer to the request. */
    List<Effect> sent(String key, Instant now) {
        return asked(key, true, now);
    }

    List<Effect> answered(String key, FetchOutcome outcome, Instant now) {
        boolean accepted = outcome instanceof FetchOutcome.Accepted || outcome instanceof FetchOutcome.Fetched;
        return accepted ? List.of() : asked(key, false, now);
    }

    private List<Effect> asked(String key, boolean accepted, Instant now) {
        var wanted = ledger.subscription(key);
        return wanted == null
                ? List.of()
                : List.of(new Effect.Track(new Tracked.Subscribed(wanted.asked(accepted, now))));
    }

    private static String key(PollState state) {
        return Tracked.Subscribed.PREFIX + state.source() + " " + state.home();
    }
}
