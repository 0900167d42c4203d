package dev.parley.ingest.poll;

import dev.parley.ingest.fetch.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an address that is polled: a source's own, or a part of its sitemap index.
 *
 * @param home the source's own address, whose host's partition this lies in
 * @param url where it is now: after permanent redirects, and of a page that names its feed, the feed
 * @param contentHash SHA-256 of the last whole answer
 * @param etagLies whether the server has said "unchanged" of something that had changed
 * @param unchanged answers of 304 since the last whole one
 * @param failures in a row
 * @param interval between polls, as it was found out
 * @param found entries since {@code since}
 * @param goneSince when its page was first missing
 */
public record PollState(String source, URI home, URI url, Validators validators, @Nullable String contentHash,
        boolean etagLies, int unchanged, int failures, @Nullable String lastFailure, @Nullable Instant lastSuccess,
        Instant next, @Nullable Duration interval, Seen seen, long found, Instant since,
        @Nullable Instant goneSince) implements Tracked {
    static final String PREFIX = "poll/";

    static PollState fresh(String source, URI home, URI url, Instant now) {
        return new PollState(source, home, url, Validators.NONE, null, false, 0, 0, null, null, now, null, Seen.NONE, 0,
                now, null);
    }

    @Override
    public String key() {
        return key(source, home);
    }

    static String key(String source, URI home) {
        return PREFIX + source + " " + home;
    }

    @Override
    public String authority() {
        return Tracked.authorityOf(home);
    }

    PollState movedTo(URI to) {
        return new PollState(source, home, to, Validators.NONE, contentHash, false, 0, failures, lastFailure,
                lastSuccess, next, interval, seen, found, since, goneSince);
    }

    PollState due(Instant at) {
        return new PollState(source, home, url, validators, contentHash, etagLies, unchanged, failures, lastFailure,
                lastSuccess, at, interval, seen, found, since, goneSince);
    }

    PollState failed(String reason, Instant again) {
        return new PollState(source, home, url, validators, contentHash, etagLies, unchanged, failures + 1, reason,
                lastSuccess, again, interval, seen, found, since, goneSince);
    }

    PollState missing(String reason, Instant now, Instant again) {
        return new PollState(source, home, url, validators, contentHash, etagLies, unchanged, failures + 1, reason,
                lastSuccess, again, interval, seen, found, since, goneSince == null ? now : goneSince);
    }

    /** So that whatever comes next is news. */
    PollState withoutContent() {
        return new PollState(source, home, url, Validators.NONE, null, etagLies, 0, failures, lastFailure, lastSuccess,
                next, interval, seen, found, since, goneSince);
    }

    PollState notModified(Instant now, Duration wait) {
        return new PollState(source, home, url, validators, contentHash, etagLies, unchanged + 1, 0, null, now,
                now.plus(wait), wait, seen, found, since, null);
    }

    /** After a whole answer. The same validator for other content is a lie, which is remembered. */
    PollState read(Validators given, String hash, Seen nowSeen, long news, Instant now, Duration wait) {
        boolean lie = etagLies || (!given.isEmpty() && given.equals(validators) && contentHash != null
                && !Objects.equals(hash, contentHash));
        return new PollState(source, home, url, given, hash, lie, 0, 0, null, now, now.plus(wait), wait, nowSeen,
                found + news, since, null);
    }

    /** What to ask with: nothing where the server lies, and now and then to see whether it does. */
    Validators ask() {
        boolean check = unchanged >= SELF_CHECK;
        return etagLies || check ? Validators.NONE : validators;
    }

    private static final int SELF_CHECK = 8;
}
