package dev.parley.app.walk;

import dev.parley.ingest.poll.EntryState;
import dev.parley.ingest.poll.Tracked;
import dev.parley.model.DocumentId;
import dev.parley.model.Locator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long entries of the last day took from being named by a source to their last being written as a JSON file. What is written elsewhere
 * is not counted.
 */
public record Latency(int entries, Duration median, Duration p99) {
    private static final Duration DAY = Duration.ofDays(1);

    /** @param out the folder of the files; empty if nothing of the last day is there */
    public static Optional<Latency> of(Collection<Tracked> known, Path out, Instant now) {
        var recent = known.stream()
                .filter(EntryState.class::isInstance)
                .map(EntryState.class::cast)
                .filter(entry -> entry.event() != null && entry.seen().isAfter(now.minus(DAY)))
                .toList();
        var written = recent.isEmpty() ? Map.<String, Instant>of() : written(out);
        return of(recent.stream().flatMap(entry -> took(entry, written)).sorted().toList());
    }

    private static Optional<Latency> of(List<Duration> sorted) {
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Latency(sorted.size(), sorted.get(sorted.size() / 2),
                        sorted.get((int) (sorted.size() * 0.99))));
    }

    private static Stream<Duration> took(EntryState entry, Map<String, Instant> written) {
        var file = DocumentId.of(new Locator(entry.url().toString())) + ".json";
        return Stream.ofNullable(written.get(file)).map(at -> Duration.between(entry.seen(), at));
    }

    private static Map<String, Instant> written(Path out) {
        var written = new HashMap<String, Instant>();
        WrittenFiles.below(out, file -> file.toString().endsWith(".json"))
                .forEach((file, at) -> written.put(String.valueOf(file.getFileName()), at));
        return written;
    }

    /** For a terminal. */
    public String line() {
        return String.format(Locale.ROOT, "named to written, %d entries of the last day: median %.1f s, p99 %.1f s",
                entries, median.toMillis() / 1000.0, p99.toMillis() / 1000.0);
    }
}
