package dev.parley.ingest.poll;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchOutcome.Redirected;
import dev.parley.ingest.fetch.FetchRequest;
import dev.parley.ingest.sitemap.SitemapReader;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.url.CanonicalUrl;
import dev.parley.model.Hints;
import dev.parley.model.RawDocument;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Polls of other instances' sources on the hosts of this one. Not thread-safe. */
final class Errands {
    /** A poll that is on its way is not sent again before. */
    private static final Duration AWAY = Duration.ofHours(6);

    private final PollAnswers answers;
    private final Map<String, Errand> here = new HashMap<>();

    Errands(PollAnswers answers) {
        this.answers = answers;
    }

    void put(Errand errand) {
        here.put(errand.key(), errand);
    }

    @Nullable
    Errand get(String key) {
        return here.get(key);
    }

    void drop(Predicate<String> authorities) {
        here.values().removeIf(errand -> authorities.test(CanonicalUrl.authority(errand.url())));
    }

    /** Whether asking there is another host's instance's matter. */
    static boolean isElsewhere(PollState state, URI url) {
        return !CanonicalUrl.authority(url).equals(state.authority());
    }

    /** What the source's own instance writes when a poll leaves. */
    static List<Effect> leave(Source source, PollState state, URI url, int hops, Instant now) {
        return List.of(new Effect.Track(state.due(now.plus(AWAY))),
                send(new Errand(source, state.due(now), url, hops, false), now));
    }

    /** On the frontier, since it is partitioned by host. */
    private static Effect send(Errand errand, Instant now) {
        return new Effect.Find(new FoundEntry(errand.url(), errand.state().source(), errand.state().home(),
                errand.source().terms(), Hints.NONE, null, null, "", 0, now, null, errand));
    }

    FetchRequest request(Errand errand) {
        return new FetchRequest(errand.url(), errand.state().ask(), errand.allowance(), largest(errand.source()),
                Map.of());
    }

    /** The largest body of an answer to a poll, in bytes. */
    static int largest(@Nullable Source source) {
        return source instanceof Source.Sitemap ? SitemapReader.MAX_BYTES : RawDocument.MAX_BODY;
    }

    List<Effect> answered(Errand errand, FetchOutcome outcome, Instant now) {
        if (!(errand.source() instanceof Source.Polled source))
            return gone(errand);
        if (!(outcome instanceof Redirected(var to, _)))
            return home(errand, answers.effects(source, errand.state(), errand.url(), outcome, now), now);
        var target = CanonicalUrl.toFetch(to);
        if (errand.hops() >= FoundEntry.MAX_HOPS || target.isEmpty())
            return failed(errand, Reasons.CIRCLE, now);
        return Stream.concat(gone(errand).stream(), Stream.of(send(errand.redirectedTo(target.get()), now))).toList();
    }

    List<Effect> failed(Errand errand, String reason, Instant now) {
        return errand.source() instanceof Source.Polled source
                ? home(errand, List.of(answers.failed(source, errand.state(), reason, now)), now)
                : gone(errand);
    }

    /** Entries go where they belong, what is known of the source and of its parts goes home. */
    private List<Effect> home(Errand errand, List<Effect> effects, Instant now) {
        var sent = effects.stream()
                .map(effect -> effect instanceof Effect.Track(PollState state) ? send(errand.back(state), now) : effect)
                .filter(effect -> !(effect instanceof Effect.Announce));
        return Stream.concat(sent, gone(errand).stream()).toList();
    }

    private List<Effect> gone(Errand errand) {
        here.remove(errand.key());
        return List.of(new Effect.Untrack(errand.key(), CanonicalUrl.authority(errand.url())));
    }
}
