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

/** How one source is. */
public record SourcePage(Tracked.Definition definition, @Nullable PollState state, double newPerDay) {
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
        return new SourcePage(definition, last, states.stream().mapToDouble(state -> rate(state, now)).sum());
    }

    private static double rate(PollState state, Instant now) {
        double days = Math.max(1, Duration.between(state.since(), now).toHours() / 24.0);
        return state.found() / days;
    }

    /** For a terminal. */
    public String line() {
        var name = definition.source().name();
        if (definition.paused())
            return name + ": paused";
        if (state == null)
            return name + ": not asked yet";
        var failure = state.failures() == 0 ? "" : "; failed " + state.failures() + " times: " + state.lastFailure();
        return String.format(Locale.ROOT, "%s: last success %s, next poll %s, %.1f new a day%s", name,
                Objects.requireNonNullElse(state.lastSuccess(), "never"), state.next(), newPerDay, failure);
    }
}
