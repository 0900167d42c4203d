package dev.parley.app.trends;

import dev.parley.processor.trend.Grain;
import dev.parley.processor.trend.TrendQuery;
import dev.parley.processor.trend.TrendRow;
import dev.parley.processor.trend.TrendTable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were asked for and what they were asked by, as {@code trends --json} prints them. No wall clock: the present is the latest
 * day of which a document is known.
 *
 * @param until last day shown; null where there is none
 */
public record TrendReport(Grain by, @Nullable LocalDate since, @Nullable LocalDate until, List<TrendRow> rows) {
    public static TrendReport of(TrendTable table, TrendQuery query) {
        var until = query.until() == null ? table.latest().orElse(null) : query.until();
        return new TrendReport(query.by(), query.since(), until, table.rows(query));
    }
}
