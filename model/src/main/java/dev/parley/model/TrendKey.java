package dev.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * What a trend record counts: a topic on a date, or a person on a topic in a month.
 *
 * @param topic id of a topic, or {@link #ALL} for all documents whatever their topics
 * @param on {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}; for a person the period, see {@link Trend.OfPerson}
 * @param person folded name, see {@link Trend.OfPerson}; null for the whole topic
 */
public record TrendKey(String topic, String on, @Nullable String person) implements Comparable<TrendKey> {
    /** Not a possible id of a topic. */
    public static final String ALL = "*";

    public static TrendKey of(String topic, String on) {
        return new TrendKey(topic, on, null);
    }

    /** {@code topic/date} or {@code topic/period/person}. */
    public String spelt() {
        return person == null ? topic + "/" + on : topic + "/" + on + "/" + person;
    }

    public static TrendKey parse(String spelt) {
        var parts = spelt.split("/", 3);
        if (parts.length < 2)
            throw new IllegalArgumentException(
                    "a trend's key is topic/date or topic/period/person, not '" + spelt + "'");
        return new TrendKey(parts[0], parts[1], parts.length == 3 ? parts[2] : null);
    }

    @Override
    public int compareTo(TrendKey other) {
        return spelt().compareTo(other.spelt());
    }
}
