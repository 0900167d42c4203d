package dev.parley.app;

import dev.parley.app.exit.ExitCode;
import dev.parley.app.ledger.LedgerReport;
import dev.parley.app.ledger.LedgerTable;
import dev.parley.app.walk.Accounts;
import dev.parley.app.walk.Window;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the balance. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = { "Shows what became of every raw document, by source.",
                "raw = new + revised + unchanged + rejected, and published = written + waiting for each sink.",
                "Counted from what is committed.",
                "Exit code 1 if it does not balance although nothing is under way." },
        footer = { "", "Example: parley ledger --json | jq .total" })
final class LedgerCommand extends LookCommand {
    @Option(names = "--json", description = "All of it, as JSON.")
    private boolean json;

    @Override
    int look(Window window, SettingsOptions.Chosen chosen) {
        var report = Accounts.read(window.cluster().connection(), chosen.settings());
        if (json)
            printPrettyJson(report.json());
        else
            new LedgerTable(report).print(out());
        return isUnbalanced(report) ? ExitCode.FAILED : 0;
    }

    private static boolean isUnbalanced(LedgerReport report) {
        return report.idle() && !report.problems().isEmpty();
    }
}
