package dev.parley.ingest.poll;

import dev.parley.ingest.source.Secret;
import dev.parley.ingest.source.Source;
import dev.parley.ingest.source.Terms;
import dev.parley.ingest.websub.Subscription;
import dev.parley.model.ContentHash;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a crawl remembers. Of entries that are done only hashes, so that months of them fit. Not thread-safe. */
final class Ledger {
    /** @param published whether a document came of it */
    private record Done(long version, String authority, boolean published) {}

    private final Map<String, Tracked.Definition> definitions = new HashMap<>();
    private final Map<String, PollState> polls = new HashMap<>();
    private final Map<String, EntryState> waiting = new HashMap<>();
    private final Map<Long, Done> done = new HashMap<>();
    private final Map<String, Subscription> subscriptions = new HashMap<>();

    void put(Tracked tracked) {
        switch (tracked) {
            case Tracked.Definition definition -> definitions.put(definition.source().name(), definition);
            case PollState state -> polls.put(state.key(), state);
            case EntryState entry when entry.pending() != null -> waiting.put(entry.key(), entry);
            case EntryState entry -> {
                waiting.remove(entry.key());
                done.put(hash(entry.key()), new Done(version(entry.source(), entry.stamp()), entry.authority().intern(),
                        entry.event() != null));
            }
            case Tracked.Subscribed(var subscription) -> subscriptions.put(tracked.key(), subscription);
            case Tracked.File _,Tracked.Push _,Tracked.Ping _,Tracked.Sent _ -> {} // for others to remember
        }
    }

    /** @param there the hosts where it was */
    void removeSource(String source, Predicate<String> there) {
        definitions.values()
                .removeIf(
                        definition -> definition.source().name().equals(source) && there.test(definition.authority()));
        polls.values().removeIf(state -> state.source().equals(source) && there.test(state.authority()));
        subscriptions.values().removeIf(it -> it.source().equals(source) && there.test(Tracked.authorityOf(it.home())));
    }

    Tracked.@Nullable Definition definition(String source) {
        return definitions.get(source);
    }

    @Nullable
    Subscription subscription(String key) {
        return subscriptions.get(key);
    }

    List<Subscription> subscriptionsOf(String source) {
        return subscriptions.values().stream().filter(subscription -> subscription.source().equals(source)).toList();
    }

    @Nullable
    PollState poll(String key) {
        return polls.get(key);
    }

    List<PollState> pollsOf(String source) {
        return polls.values().stream().filter(state -> state.source().equals(source)).toList();
    }

    @Nullable
    EntryState waiting(String key) {
        return waiting.get(key);
    }

    List<EntryState> waitingOf(String source) {
        return waiting.values().stream().filter(entry -> entry.source().equals(source)).toList();
    }

    /** What nobody wants any more; forgotten. */
    List<EntryState> abandoned(String source) {
        var entries = waitingOf(source);
        entries.forEach(entry -> waiting.remove(entry.key()));
        return entries;
    }

    /** As far as is known here: a source is known where its own host is. */
    boolean isPaused(String source) {
        var definition = definitions.get(source);
        return definition != null && definition.paused();
    }

    /** The source of a poll, unless it is removed or paused. */
    @Nullable
    Source source(PollState state) {
        var definition = definitions.get(state.source());
        return definition == null || definition.paused() ? null : definition.source();
    }

    boolean allowsPrivate(String source) {
        var definition = definitions.get(source);
        return definition != null && definition.source().terms().allowPrivate();
    }

    Terms termsOf(PollState state) {
        var definition = definitions.get(state.source());
        return definition == null ? Terms.STANDARD : definition.source().terms();
    }

    /** What has to go with an entry's request: the key of an API. */
    Map<String, Secret> secrets(String key) {
        return Optional.ofNullable(waiting.get(key))
                .map(entry -> definitions.get(entry.source()))
                .map(Tracked.Definition::source)
                .map(source -> source instanceof Source.TranscriptApi api ? api.headers() : Map.<String, Secret>of())
                .orElse(Map.of());
    }

    /** Whether it waits, or was done; unless the source that brought it says that it has changed, or it brought nothing and is asked for by hand. */
    boolean knows(URI canonical, FoundEntry found) {
        var key = EntryState.PREFIX + canonical;
        var before = done.get(hash(key));
        var waits = waiting.get(key);
        if (waits != null)
            return !isAskedAgain(waits, found);
        if (before == null || (found.source().equals(FoundEntry.BY_HAND) && !before.published()))
            return false;
        boolean sameSource = before.version() >>> 32 == version(found.source(), "") >>> 32;
        return !sameSource || before.version() == version(found.source(), found.stamp());
    }

    /** Whoever asks by hand for what they asked for before, in vain, wants an answer now. */
    private static boolean isAskedAgain(EntryState waits, FoundEntry found) {
        return waits.attempts() > 0 && waits.source().equals(FoundEntry.BY_HAND)
                && found.source().equals(FoundEntry.BY_HAND);
    }

    /** Whether the entry has brought a document before. */
    boolean isPublished(URI canonical) {
        var before = done.get(hash(EntryState.PREFIX + canonical));
        return before != null && before.published();
    }

    void drop(Predicate<String> authorities) {
        definitions.values().removeIf(definition -> authorities.test(definition.authority()));
        polls.values().removeIf(state -> authorities.test(state.authority()));
        waiting.values().removeIf(entry -> authorities.test(entry.authority()));
        done.values().removeIf(entry -> authorities.test(entry.authority()));
        subscriptions.values().removeIf(it -> authorities.test(Tracked.authorityOf(it.home())));
    }

    int sources() {
        return definitions.size();
    }

    int entriesWaiting() {
        return waiting.size();
    }

    long entriesDone() {
        return done.size();
    }

    private static long version(String source, String stamp) {
        return ((long) source.hashCode() << 32) | (stamp.hashCode() & 0xffff_ffffL);
    }

    private static long hash(String key) {
        return Long.parseUnsignedLong(ContentHash.of(key).value().substring(0, 16), 16);
    }
}
