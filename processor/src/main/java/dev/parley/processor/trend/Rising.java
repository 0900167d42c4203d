package dev.parley.processor.trend;

import dev.parley.model.TrendKey;
import java.util.ArrayList;
import java.util.List;

/** Which topics rise in the latest period: of all, or of those that a query asks for. */
public final class Rising {
    /** Fewer documents than this are chance, whatever the formula says. */
    static final int FEWEST_DOCUMENTS = 3;

    /** What one source repeats does not make a trend. */
    static final int FEWEST_SOURCES = 2;

    private Rising() {}

    /** A topic whose share has grown beyond chance, in the period {@code point}. */
    public record Rise(String topic, TrendRow.Point point) {
        /** Equal for reports of the same rise. */
        public TrendKey key() {
            return TrendKey.of(topic, point.on());
        }
    }

    /** The steepest first. Empty where nothing rises, or nothing is known. */
    public static List<Rise> in(TrendTable table, TrendQuery query) {
        var latest = table.latest(query);
        if (latest.isEmpty())
            return List.of();
        var start = query.by().start(latest.get());
        var now = query.by().name(start);
        // earlier periods are what it is compared with; as rows each would be compared with its own past, which is what takes time
        return table.rows(query.from(start))
                .stream()
                .flatMap(row -> row.points()
                        .stream()
                        .filter(p -> p.on().equals(now) && isRise(p))
                        .map(p -> new Rise(row.topic(), p)))
                .sorted((a, b) -> Double.compare(low(b.point()), low(a.point())))
                .toList();
    }

    /**
     * What rises by day on the latest day or one of those before it, day after day: what is published before midnight is often fetched after it,
     * and what states the date alone is of tomorrow where the sun rises first.
     *
     * @param days how many, the latest included
     */
    public static List<Rise> lately(TrendTable table, int days) {
        var rises = new ArrayList<Rise>();
        table.latest().ifPresent(latest -> {
            for (int back = days - 1; back >= 0; back--)
                rises.addAll(in(table, TrendQuery.ofDay(latest.minusDays(back))));
        });
        return rises;
    }

    private static boolean isRise(TrendRow.Point point) {
        return point.documents() >= FEWEST_DOCUMENTS && point.sources() >= FEWEST_SOURCES && low(point) > 1;
    }

    private static double low(TrendRow.Point point) {
        return point.burst() == null ? 0 : point.burst().low();
    }
}
