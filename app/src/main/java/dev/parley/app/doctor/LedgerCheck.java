package dev.parley.app.doctor;

import dev.parley.app.doctor.Finding.Note;
import dev.parley.app.doctor.Finding.Problem;
import dev.parley.app.doctor.Finding.Sound;
import dev.parley.app.ledger.LedgerReport;
import java.util.ArrayList;
import java.util.List;

/** Whether work goes on where there is some, and whether the figures balance where there is none. */
public record LedgerCheck(LedgerReport report, long behind, int processors) {
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(lag());
        report.sinks().keySet().forEach(sink -> findings.add(sink(sink, report.total().waitingFor(sink))));
        findings.addAll(balance());
        return findings;
    }

    private Finding lag() {
        if (behind == 0 || report.idle())
            return new Sound("lag", "all that came in is processed");
        return processors == 0
                ? new Problem("lag", behind + " records wait, and no processor runs",
                        "Start 'parley up' or 'parley processor'")
                : new Note("lag", behind + " records are under way", "Look again: the number should fall");
    }

    private static Finding sink(String sink, long waiting) {
        return waiting == 0
                ? new Sound("sink", sink + " has written all that is published")
                : new Note("sink", waiting + " documents wait for " + sink,
                        "It goes on with 'parley up' or 'parley sink'; their log has the reason if it does not");
    }

    private List<Finding> balance() {
        if (!report.idle())
            return List.of(new Sound("ledger", "work is under way; it is to balance when that is done"));
        var problems = report.problems();
        return problems.isEmpty()
                ? List.of(new Sound("ledger",
                        "balances: " + report.total().raw() + " raw, " + report.total().published() + " published"))
                : problems.stream()
                        .<Finding>map(problem -> new Problem("ledger", problem,
                                "A folder that has lost files is filled again at the next 'parley up', 'replay' or 'sink';"
                                        + " 'parley reprocess' makes documents anew"))
                        .toList();
    }
}
