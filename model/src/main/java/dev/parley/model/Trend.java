package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often something is spoken of. What is counted are groups of documents: originals only. A function of the final set of documents,
 * whatever the order they came in. Shares, bursts, weeks and first mentions are derived from these when they are read.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = Trend.OfTopic.class, name = "topic"),
        @JsonSubTypes.Type(value = Trend.OfPerson.class, name = "person") })
public sealed interface Trend {
    TrendKey key();

    /**
     * A topic on one date.
     *
     * @param on a day in UTC; a month or year holds only what is not known to the day
     * @param sources how many of the documents each source has: their site, else the Parley source
     * @param behind the first of the documents in order of their ids, at most {@link #BEHIND}
     */
    record OfTopic(int schema, String topic, String on, Tally tally, SortedMap<String, Integer> sources,
            List<DocumentId> behind) implements Trend {
        public static final int SCHEMA = 1;
        public static final int BEHIND = 20;

        public OfTopic {
            sources = sorted(sources);
            behind = Nulls.copy(behind);
        }

        @Override
        public TrendKey key() {
            return TrendKey.of(topic, on);
        }
    }

    /**
     * A person on one topic in one period. Earlier code counted whole years (schema 1); such a figure stays, and what changes is counted
     * beside it, by month, and less than nothing where the year holds what is gone: a reader adds up.
     *
     * @param person the name without case and diacritics, by which spellings are one
     * @param period {@code YYYY-MM}, or {@code YYYY} of what is not known to the month
     * @param names how many documents have each spelling
     * @param on the tally of each date
     */
    record OfPerson(int schema, String topic, String person, @JsonAlias("year") String period,
            SortedMap<String, Integer> names, SortedMap<String, Tally> on) implements Trend {
        public static final int SCHEMA = 2;

        public OfPerson {
            names = sorted(names);
            on = sorted(on);
        }

        @Override
        public TrendKey key() {
            return new TrendKey(topic, period, person);
        }
    }

    /**
     * A number of documents, in JSON {@code [documents, undated, implausible]}.
     *
     * @param undated those among them that state no date and count on the day they were fetched
     * @param implausible those among them whose date can't be right: before 1850, or later than the day after the fetch
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Tally(int documents, int undated, int implausible) {
        public static final Tally NONE = new Tally(0, 0, 0);

        public Tally plus(Tally other) {
            return new Tally(documents + other.documents, undated + other.undated, implausible + other.implausible);
        }

        public Tally minus(Tally other) {
            return new Tally(documents - other.documents, undated - other.undated, implausible - other.implausible);
        }
    }

    private static <V> SortedMap<String, V> sorted(@Nullable SortedMap<String, V> map) {
        return map == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
