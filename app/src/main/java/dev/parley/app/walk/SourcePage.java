package dev.parley.app.walk;

import dev.parley.ingest.poll.PollState;
import dev.parley.ingest.poll.Tracked;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one source is.
 *
 * @param state of the address that has answered last, null before the first poll
 * @param failing those of its other addresses that fail, as one sitemap of an index
 */
public record SourcePage(Tracked.Definition definition, @Nullable PollState state, double newPerDay,
        List<PollState> failing) {
    public SourcePage {
        failing = List.copyOf(failing);
    }

    /** All sources, in the order of their names. */
    public static List<SourcePage> of(Collection<Tracked> known, Instant now) {
        return known.stream()
                .filter(Tracked.Definition.class::isInstance)
                .map(Tracked.Definition.class::cast)
                .sorted(Comparator.comparing(definition -> definition.source().name()))
                .map(definition -> of(definition, known, now))
                .toList();
    }

    private static SourcePage of(Tracked.Definition definition, Collection<Tracked> known, Instant now) {
        var states = known.stream()
                .filter(PollState.class::isInstance)
                .map(PollState.class::cast)
                .filter(state -> state.source().equals(definition.source().name()))
                .toList();
        var last = states.stream()
                .max(Comparator.comparing(state -> Objects.requireNonNullElse(state.lastSuccess(), Instant.MIN)))
                .orElse(null);
        var failing = states.stream()
                .filter(state -> state.failures() > 0 && !state.equals(last))
                .sorted(Comparator.comparingInt(PollState::failures).reversed())
                .toList();
        return new SourcePage(definition, last, states.stream().mapToDouble(state -> rate(state, now)).sum(), failing);
    }

    private static double rate(PollState state, Instant now) {
        double days = Math.max(1, Duration.between(state.since(), now).toHours() / 24.0);
        return state.found() / days;
    }

    /** In a row; 0 if all of it is well. */
    public int failures() {
        if (state != null && state.failures() > 0)
            return state.failures();
        return failing.isEmpty() ? 0 : failing.getFirst().failures();
    }

    /** Why; of a part with its address. Null if all of it is well. */
    public @Nullable String lastFailure() {
        if (state != null && state.failures() > 0)
            return state.lastFailure();
        if (failing.isEmpty())
            return null;
        var first = failing.getFirst();
        var others = failing.size() == 1 ? "" : " (and " + (failing.size() - 1) + " more of its addresses)";
        return first.url() + ": " + first.lastFailure() + others;
    }

    /** For a terminal. */
    public String line() {
        var name = definition.source().name();
        if (definition.paused())
            return name + ": paused";
        if (state == null)
            return name + ": not asked yet";
        var failure = failures() == 0 ? "" : "; failed " + failures() + " times: " + lastFailure();
        return String.format(Locale.ROOT, "%s: last success %s, next poll %s, %.1f new a day%s", name,
                Objects.requireNonNullElse(state.lastSuccess(), "never"), state.next(), newPerDay, failure);
    }
}
