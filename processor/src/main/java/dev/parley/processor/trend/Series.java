package dev.parley.processor.trend;

import dev.parley.model.DocumentId;
import dev.parley.model.Trend;
import dev.parley.model.Trend.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The counts of one row while they are gathered, by period. Documents with implausible dates are only numbered. Not thread-safe. */
final class Series {
    private final Grain by;
    private final TreeMap<LocalDate, Cell> cells = new TreeMap<>();
    private final TreeMap<String, Tally> dates = new TreeMap<>();
    private final TreeMap<String, Integer> names = new TreeMap<>();
    private final Set<String> sources = new TreeSet<>();

    Series(Grain by) {
        this.by = by;
    }

    /** One period's. */
    static final class Cell {
        private Tally tally = Tally.NONE;
        private final Set<String> sources = new TreeSet<>();
        private final TreeSet<DocumentId> behind = new TreeSet<>();

        int documents() {
            return tally.documents() - tally.implausible();
        }

        int undated() {
            return tally.undated();
        }

        int sources() {
            return sources.size();
        }

        List<DocumentId> behind() {
            return behind.stream().limit(Trend.OfTopic.BEHIND).toList();
        }
    }

    void add(Trend.OfTopic trend) {
        add(trend.on(), trend.tally());
        if (trend.tally().documents() == trend.tally().implausible())
            return;
        sources.addAll(trend.sources().keySet());
        by.periodOf(trend.on()).map(cells::get).ifPresent(cell -> {
            cell.sources.addAll(trend.sources().keySet());
            cell.behind.addAll(trend.behind());
        });
    }

    void add(Trend.OfPerson trend, TrendQuery query) {
        trend.on().forEach((on, tally) -> {
            if (query.contains(Grain.firstDay(on)))
                add(on, tally);
        });
        trend.names().forEach((name, count) -> names.merge(name, count, Integer::sum));
    }

    private void add(String on, Tally tally) {
        dates.merge(on, tally, Tally::plus);
        if (tally.documents() != tally.implausible())
            by.periodOf(on).ifPresent(start -> {
                var cell = cells.computeIfAbsent(start, s -> new Cell());
                cell.tally = cell.tally.plus(tally);
                if (cell.documents() == 0)
                    cells.remove(start);
            });
    }

    NavigableMap<LocalDate, Cell> cells() {
        return cells;
    }

    Tally total() {
        return dates.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    int sources() {
        return sources.size();
    }

    /** Dates on which something counts, as precise as they are known. */
    List<String> dates() {
        return dates.entrySet()
                .stream()
                .filter(e -> e.getValue().documents() > e.getValue().implausible())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Documents in a span of periods, the last not included. */
    int between(LocalDate from, LocalDate to) {
        return cells.subMap(from, to).values().stream().mapToInt(Cell::documents).sum();
    }

    /** The spelling that most documents have, the first of them in order; null if nobody is counted. */
    @Nullable
    String name() {
        String best = null;
        for (var name : names.entrySet())
            if (best == null || name.getValue() > names.getOrDefault(best, 0))
                best = name.getKey();
        return best;
    }
}
