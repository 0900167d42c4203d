package dev.parley.app.reprocess;

import dev.parley.model.Rejection;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are to be processed again; what is null selects nothing out.
 *
 * @param since fetched then or later
 * @param normaliserBefore made by an earlier version of the normaliser, or rejected then
 * @param topic tagged with it now, or by the rebuild
 */
public record Selection(@Nullable Instant since, @Nullable Integer normaliserBefore, @Nullable String topic,
        @Nullable String source) {
    boolean takes(Optional<Glance> now, Optional<Glance> next) {
        return (normaliserBefore == null || now.isEmpty() || now.get().normaliser() < normaliserBefore)
                && any(now, next, glance -> since == null || !glance.fetched().isBefore(since))
                && any(now, next, glance -> topic == null || glance.topics().contains(topic))
                && any(now, next, glance -> source == null || glance.source().equals(source));
    }

    /** A rejection has no topic, and is of no version. */
    boolean takesRejection(Optional<Rejection> now, Optional<Rejection> next) {
        var either = now.or(() -> next).orElseThrow();
        return topic == null && (source == null || either.source().equals(source))
                && (since == null || either.fetched() == null || !either.fetched().isBefore(since));
    }

    private static boolean any(Optional<Glance> now, Optional<Glance> next, Predicate<Glance> rule) {
        return Stream.of(now, next).flatMap(Optional::stream).anyMatch(rule);
    }
}
