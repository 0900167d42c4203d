package dev.parley.ingest.poll;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of one list for when its entries changed. A time that most of them share is that of the list's own making, or of an import:
 * it says nothing of an entry, and where it is now, each time, all entries would be fetched again and again.
 *
 * @param shared that say nothing
 */
record Stamps(Set<String> shared) {
    /** A list takes so long to make at most. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private record Stated(String text, Instant time) {
        static Optional<Stated> of(String text) {
            try {
                return Optional.of(new Stated(text, OffsetDateTime.parse(text).toInstant()));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
    }

    /** @param stated of all entries that state one; what is no time of ISO 8601 is not judged */
    static Stamps of(Stream<String> stated) {
        var times = stated.flatMap(text -> Stated.of(text).stream())
                .sorted(Comparator.comparing(Stated::time))
                .toList();
        var most = most(times);
        boolean isShared = most.size() > 1 && 2 * most.size() > times.size();
        return new Stamps(isShared ? most.stream().map(Stated::text).collect(Collectors.toSet()) : Set.of());
    }

    /** As many as lie within one moment. */
    private static List<Stated> most(List<Stated> times) {
        var most = List.<Stated>of();
        for (int from = 0, to = 0; to < times.size(); to++) {
            while (times.get(from).time().plus(MOMENT).isBefore(times.get(to).time()))
                from++;
            if (to + 1 - from > most.size())
                most = times.subList(from, to + 1);
        }
        return most;
    }

    /** Empty for none, as for one that says nothing. */
    String stamp(@Nullable String stated) {
        return stated == null || shared.contains(stated) ? "" : stated;
    }
}
