package dev.parley.processor.trend;

import dev.parley.model.Trend;
import dev.parley.model.TrendKey;
import dev.parley.processor.trend.TrendRow.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a reader makes of the trends channel: rows by topic, or by topic and person, with shares, bursts, first and last mention. A function
 * of the trends and the query: no clock. Thread-safe.
 */
public final class TrendTable {
    private final List<Trend> trends;

    /** {@code trends}: the last record of each key, in any order. */
    public TrendTable(Collection<Trend> trends) {
        this.trends = trends.stream().sorted(Comparator.comparing(Trend::key)).toList();
    }

    /** The latest period, by day, of which any document is known; empty if there are none. */
    public Optional<LocalDate> latest() {
        return latest(TrendQuery.ALL);
    }

    /** The latest between the days that a query asks for. */
    Optional<LocalDate> latest(TrendQuery query) {
        var all = everything(new TrendQuery(null, null, false, query.since(), query.until(), Grain.DAY));
        return all.cells().isEmpty() ? Optional.empty() : Optional.of(all.cells().lastKey());
    }

    /** How many documents count for each topic, of whatever date. */
    public SortedMap<String, Integer> documents() {
        var documents = new TreeMap<String, Integer>();
        gatherTopics(TrendQuery.ALL, null).forEach((key, series) -> documents.put(key.topic(), documents(series)));
        return documents;
    }

    private static int documents(Series series) {
        return series.total().documents() - series.total().implausible();
    }

    /** Most documents first, then by topic and person. Bursts compare with the past even where that is older than the query asks for. */
    public List<TrendRow> rows(TrendQuery query) {
        var history = new TrendQuery(query.topic(), query.person(), query.people(), null, query.until(), query.by());
        var all = new Everything(everything(query), everything(history), new HashMap<>());
        var past = gather(history);
        var rows = new ArrayList<TrendRow>();
        (query.equals(history) ? past : gather(query)).forEach((key, series) -> rows
                .add(row(key.topic(), series, Objects.requireNonNullElse(past.get(key), series), all, query)));
        rows.removeIf(row -> row.documents() + row.implausible() == 0);
        rows.sort(Comparator.comparingInt((TrendRow r) -> -r.documents())
                .thenComparing(TrendRow::topic)
                .thenComparing(r -> String.valueOf(r.person())));
        return rows;
    }

    /**
     * Documents of any topic. A period that the query cuts is cut alike for all of them.
     *
     * @param asked those that the query asks for
     * @param ever those before, too
     * @param odds of topics' counts: most are small, so that few are different
     */
    private record Everything(Series asked, Series ever, Map<Counts, Burst.Odds> odds) {
        Optional<Burst> burst(int now, int allNow, int past, int allPast) {
            return Burst.of(odds.computeIfAbsent(new Counts(now, past), c -> Burst.Odds.of(c.now, c.past)), allNow,
                    allPast);
        }
    }

    private record Counts(int now, int past) {}

    private Series everything(TrendQuery query) {
        return gatherTopics(query, TrendKey.ALL).getOrDefault(new TrendKey(TrendKey.ALL, "", null),
                new Series(query.by()));
    }

    private Map<TrendKey, Series> gather(TrendQuery query) {
        return query.wantsPeople() ? gatherPeople(query) : gatherTopics(query, null);
    }

    /** {@code only}: a topic; if null, those that the query wants, but for that of all documents. */
    private Map<TrendKey, Series> gatherTopics(TrendQuery query, @Nullable String only) {
        var found = new TreeMap<TrendKey, Series>();
        for (var trend : trends)
            if (trend instanceof Trend.OfTopic t && query.contains(Grain.firstDay(t.on()))
                    && (only == null
                            ? query.wantsTopic(t.topic()) && !t.topic().equals(TrendKey.ALL)
                            : t.topic().equals(only)))
                found.computeIfAbsent(new TrendKey(t.topic(), "", null), k -> new Series(query.by())).add(t);
        return found;
    }

    private Map<TrendKey, Series> gatherPeople(TrendQuery query) {
        var found = new TreeMap<TrendKey, Series>();
        for (var trend : trends)
            if (trend instanceof Trend.OfPerson p && query.wantsTopic(p.topic()) && query.wantsPerson(p.person()))
                found.computeIfAbsent(new TrendKey(p.topic(), "", p.person()), k -> new Series(query.by()))
                        .add(p, query);
        return found;
    }

    private static TrendRow row(String topic, Series series, Series past, Everything all, TrendQuery query) {
        var points = new ArrayList<Point>();
        series.cells().forEach((start, cell) -> points.add(point(start, cell, past, all, query.by())));
        int pointed = points.stream().mapToInt(Point::documents).sum();
        var total = series.total();
        var dates = series.dates();
        int documents = documents(series);
        return new TrendRow(topic, series.name(), documents, total.undated(), documents - pointed, total.implausible(),
                series.sources(), dates.isEmpty() ? null : dates.getFirst(), dates.isEmpty() ? null : dates.getLast(),
                points);
    }

    private static Point point(LocalDate start, Series.Cell cell, Series past, Everything all, Grain by) {
        var from = by.back(start, by.memory());
        var everything = all.asked().cells().get(start);
        int of = everything == null ? cell.documents() : everything.documents();
        var burst = all.burst(cell.documents(), of, past.between(from, start), all.ever().between(from, start));
        double share = Math.round(cell.documents() * 1000.0 / of) / 1000.0;
        return new Point(by.name(start), cell.documents(), cell.undated(), cell.sources(), share, burst.orElse(null),
                cell.behind());
    }
}
