package dev.parley.ingest.poll;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a found entry.
 *
 * @param url its canonical URL
 * @param stamp the feed's word for its version; another one means to fetch again
 * @param next when to try again, while it waits
 * @param reason why it waits or failed
 * @param pending what to fetch, while it waits; else null
 * @param event id of the raw event, once published
 * @param again whether an earlier version of it was published before; null for no
 */
public record EntryState(URI url, String source, Status status, String stamp, int attempts, Instant seen,
        @Nullable Instant next, @Nullable Instant done, @Nullable String reason, @Nullable FoundEntry pending,
        @Nullable String event, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean again) implements Tracked {
    static final String PREFIX = "entry/";

    private static final String TO = "to ";
    private static final Duration NEVER = Duration.ofDays(36_500);

    /** Only {@code WAITING} is not final. */
    public enum Status {
        WAITING, FETCHED, FROM_FEED, REDIRECTED, REFUSED, RESERVED, GONE, FAILED
    }

    static EntryState waiting(FoundEntry found, URI canonical, boolean again, Instant now) {
        return new EntryState(canonical, found.source(), Status.WAITING, found.stamp(), 0, found.seen(), now, null,
                null, found, null, again ? true : null);
    }

    EntryState redirected(URI to, Instant now) {
        return end(Status.REDIRECTED, TO + to, null, now);
    }

    /** Where it was redirected to; empty where it was not. */
    @JsonIgnore
    public Optional<URI> target() {
        return Optional.ofNullable(reason)
                .filter(why -> status == Status.REDIRECTED && why.startsWith(TO))
                .map(why -> URI.create(why.substring(TO.length())));
    }

    /** Whether it was asked for, with whatever answer. */
    @JsonIgnore
    public boolean isAnswered() {
        return status != Status.WAITING || attempts > 0;
    }

    /** Whether there is a document of it already. */
    @JsonIgnore
    boolean isKnown() {
        return Boolean.TRUE.equals(again);
    }

    @Override
    public String key() {
        return PREFIX + url;
    }

    @Override
    public String authority() {
        return Tracked.authorityOf(url);
    }

    EntryState again(String why, Instant at) {
        return new EntryState(url, source, Status.WAITING, stamp, attempts + 1, seen, at, null, why, pending, event,
                again);
    }

    /** So that an answer that never comes is not asked for again by whoever takes over. */
    EntryState askedOnce(Instant now) {
        return again("asked for at " + now + ", without an answer so far", now.plus(NEVER));
    }

    EntryState end(Status status, @Nullable String why, @Nullable String published, Instant now) {
        return new EntryState(url, source, status, stamp, attempts + 1, seen, null, now, why, null, published, again);
    }
}
