package dev.parley.app.ledger;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** The ledger for a terminal. */
public record LedgerTable(LedgerReport report) {
    private static final List<String> HEAD = List.of("raw", "new", "revised", "unchanged", "rejected", "unpublished",
            "published");

    public void print(PrintWriter to) {
        int width = Math.max(8, report.sources().keySet().stream().mapToInt(String::length).max().orElse(0)) + 2;
        var head = new ArrayList<>(HEAD);
        report.sinks().keySet().forEach(sink -> head.addAll(List.of(sink, "waiting")));
        to.println(line("source", width, head));
        report.sources().forEach((source, account) -> to.println(line(source, width, cells(account))));
        to.println(line("in all", width, cells(report.total())));
        verdict().forEach(to::println);
    }

    private List<String> cells(Account account) {
        var cells = new ArrayList<Long>(List.of(account.raw(), account.fresh(), account.revised(), account.unchanged(),
                account.rejected(), account.waiting(), account.published()));
        for (var sink : report.sinks().keySet())
            cells.addAll(List.of(account.written().getOrDefault(sink, 0L), account.waitingFor(sink)));
        return cells.stream().map(String::valueOf).toList();
    }

    private static String line(String name, int width, List<String> cells) {
        var line = new StringBuilder(name).append(" ".repeat(width - name.length()));
        cells.forEach(cell -> line.append(String.format("%12s", cell)));
        return line.toString();
    }

    private List<String> verdict() {
        if (!report.idle())
            return List.of("not idle: work is under way or waits for a processor, so the figures are of a moment");
        var problems = report.problems();
        return problems.isEmpty()
                ? List.of("balances: raw = new + revised + unchanged + rejected, published = written + waiting")
                : problems.stream().map(problem -> "does not balance: " + problem).toList();
    }
}
