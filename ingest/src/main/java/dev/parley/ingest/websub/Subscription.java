package dev.parley.ingest.websub;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What we ask of a hub: to be told when a topic, the feed's own address, has changed.
 *
 * @param source whose feed it is
 * @param home the source's own address
 * @param topic as the feed names itself
 * @param next when to ask the hub, for the first time or again
 * @param until the end of the lease; null as long as the hub has not verified it
 */
public record Subscription(String source, URI home, URI topic, URI hub, Instant next, @Nullable Instant until) {
    /** A hub that has not verified by then is asked again. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final Duration RETRY = Duration.ofHours(6);

    /** Asked for; a hub may grant less (§5.1). */
    public static final Duration LEASE = Duration.ofDays(10);

    /** Less would be asking the hub all the time. */
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    public static Subscription wanted(String source, URI home, URI topic, URI hub, Instant now) {
        return new Subscription(source, home, topic, hub, now, null);
    }

    /** Tells subscriptions apart. */
    public String name() {
        return source + " " + home;
    }

    public boolean isOf(URI itsTopic, URI itsHub) {
        return topic.equals(itsTopic) && hub.equals(itsHub);
    }

    public boolean isActive(Instant now) {
        return until != null && now.isBefore(until);
    }

    /** The hub was asked; it verifies later, or not. */
    public Subscription asked(boolean accepted, Instant now) {
        return new Subscription(source, home, topic, hub, now.plus(accepted ? PATIENCE : RETRY), until);
    }

    /** To be renewed when nine tenths of the lease are over. */
    public Subscription verified(Duration lease, Instant now) {
        var granted = lease.compareTo(SHORTEST) < 0 ? SHORTEST : lease;
        return new Subscription(source, home, topic, hub, now.plus(granted.multipliedBy(9).dividedBy(10)),
                now.plus(lease));
    }

    public Subscription denied(Instant now) {
        return new Subscription(source, home, topic, hub, now.plus(PATIENCE), null);
    }
}
