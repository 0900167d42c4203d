package dev.parley.sink.postgres;

import static dev.parley.sink.Samples.id;

import dev.parley.model.Channels;
import dev.parley.model.Trend;
import dev.parley.sink.Change;
import dev.parley.sink.ChannelPartition;
import dev.parley.sink.Generations;
import dev.parley.sink.Place;
import dev.parley.sink.Positions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures of topics and people, and where they lie on their channel. */
final class TrendSamples {
    static final Generations WITH_TRENDS = new Generations(
            Map.of(Channels.DOCUMENTS.name(), "first", Channels.TRENDS.name(), "first"));

    private TrendSamples() {}

    static Place trendAt(long offset) {
        return new Place(new ChannelPartition(Channels.TRENDS.name(), 0), offset);
    }

    static Positions trendsTo(long next) {
        return new Positions(Map.of(trendAt(next).partition(), next));
    }

    static Change counted(long offset, Trend trend) {
        return new Change.Counted(trendAt(offset), trend);
    }

    static Trend day(String on, int documents) {
        return new Trend.OfTopic(Trend.OfTopic.SCHEMA, "engines", on, new Trend.Tally(documents, 1, 0),
                new TreeMap<>(Map.of("example.org", documents)), List.of(id(1)));
    }

    /** By year, as earlier code counted. */
    static Trend ada() {
        return new Trend.OfPerson(Trend.OfPerson.SCHEMA, "engines", "ada byron", "2026",
                new TreeMap<>(Map.of("Ada Byron", 2, "ADA BYRON", 1)),
                new TreeMap<>(Map.of("2026-01-10", new Trend.Tally(2, 0, 0), "2026", new Trend.Tally(1, 0, 0))));
    }

    /** That one of the year's is gone. */
    static Trend adaInJanuary() {
        return new Trend.OfPerson(Trend.OfPerson.SCHEMA, "engines", "ada byron", "2026-01",
                new TreeMap<>(Map.of("Ada Byron", -1)), new TreeMap<>(Map.of("2026-01-10", new Trend.Tally(-1, 0, 0))));
    }

    static Trend spoken(String person) {
        return new Trend.OfPerson(Trend.OfPerson.SCHEMA, "engines", person, "2026", new TreeMap<>(Map.of(person, 1)),
                new TreeMap<>(Map.of("2026-01-10", new Trend.Tally(1, 0, 0))));
    }
}
