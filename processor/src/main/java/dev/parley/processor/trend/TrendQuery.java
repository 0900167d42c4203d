package dev.parley.processor.trend;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which trends to show.
 *
 * @param topic id of the only topic; null for all
 * @param person name of the only person, in any spelling; null for topics as a whole
 * @param people one row for each person and topic
 * @param since first day, inclusive; null for the beginning
 * @param until last day, inclusive; null for the end
 */
public record TrendQuery(@Nullable String topic, @Nullable String person, boolean people, @Nullable LocalDate since,
        @Nullable LocalDate until, Grain by) {
    public static final TrendQuery ALL = new TrendQuery(null, null, false, null, null, Grain.DAY);

    /** All topics on one day. */
    static TrendQuery ofDay(LocalDate day) {
        return new TrendQuery(null, null, false, day, day, Grain.DAY);
    }

    /** The same of days that are not before one. */
    TrendQuery from(LocalDate day) {
        return new TrendQuery(topic, person, people, since == null || since.isBefore(day) ? day : since, until, by);
    }

    boolean wantsTopic(String id) {
        return topic == null || topic.equals(id);
    }

    boolean wantsPeople() {
        return people || person != null;
    }

    boolean wantsPerson(String key) {
        return Optional.ofNullable(person).map(PersonKey::of).map(key::equals).orElse(true);
    }

    boolean contains(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
}
