package dev.parley.app.trends;

import dev.parley.processor.trend.Sparkline;
import dev.parley.processor.trend.TrendRow;
import dev.parley.processor.trend.TrendRow.Point;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Trends as a table for a terminal. The last columns are about the latest period: its share of all documents and its burst. */
public record TrendPage(TrendReport report) {
    private static final int PERIODS = 30;

    public void print(PrintWriter to) {
        var until = report.until();
        if (until == null) {
            to.println("no trends yet");
            return;
        }
        if (report.rows().isEmpty()) {
            to.println(
                    "nothing is counted that fits; 'parley trends --by month' shows all topics, with --people all persons");
            return;
        }
        boolean people = report.rows().stream().anyMatch(r -> r.person() != null);
        var now = report.by().name(report.by().start(until));
        var unit = report.by().name().toLowerCase(Locale.ROOT);
        to.println(row("topic", people ? "person" : "", "docs", "sources", "first", "last",
                "last " + PERIODS + " " + unit + "s", "share", "burst in " + now));
        for (var row : report.rows())
            to.println(line(row, until, now));
        footnotes(to);
    }

    private String line(TrendRow row, LocalDate until, String now) {
        var point = row.points().stream().filter(p -> p.on().equals(now)).findFirst().orElse(null);
        return row(row.topic(), row.person(), Integer.toString(row.documents()) + marks(row),
                row.person() == null ? Integer.toString(row.sources()) : "", row.first(), row.last(),
                Sparkline.of(row, report.by(), until, PERIODS), share(point),
                point == null ? "" : BurstText.of(point.burst()));
    }

    private static String row(String topic, @Nullable String person, String docs, String sources,
            @Nullable String first, @Nullable String last, String bars, String share, String burst) {
        return String
                .format(Locale.ROOT, "%-26s%-22s%7s %7s  %-10s  %-10s  %-30s  %5s  %s", topic,
                        Objects.requireNonNullElse(person, ""), docs, sources, Objects.requireNonNullElse(first, ""),
                        Objects.requireNonNullElse(last, ""), bars, share, burst)
                .stripTrailing();
    }

    private static String marks(TrendRow row) {
        return (row.undated() > 0 ? "u" : "") + (row.coarse() > 0 ? "c" : "") + (row.implausible() > 0 ? "!" : "");
    }

    private static String share(@Nullable Point point) {
        return point == null ? "" : String.format(Locale.ROOT, "%.0f %%", point.share() * 100);
    }

    private void footnotes(PrintWriter to) {
        List<TrendRow> rows = report.rows();
        if (rows.stream().anyMatch(r -> r.undated() > 0))
            to.println("u: some documents state no date and count on the day they were fetched");
        if (rows.stream().anyMatch(r -> r.coarse() > 0))
            to.println("c: some dates are known to the month or year only, and are in the total alone");
        if (rows.stream().anyMatch(r -> r.implausible() > 0))
            to.println("!: documents whose date can't be right are left out");
    }
}
