package dev.parley.app.ledger;

import dev.parley.sink.Kept;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The whole ledger.
 *
 * @param sources the accounts by source
 * @param withdrawn documents that were new once and are not published, since their source wants what is gone to be forgotten
 * @param sinks what each sink itself says that it keeps
 * @param idle whether all work was done while it was read; only then must it balance
 */
public record LedgerReport(SortedMap<String, Account> sources, long withdrawn, SortedMap<String, Kept> sinks,
        boolean idle) {
    public LedgerReport {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        sinks = Collections.unmodifiableSortedMap(new TreeMap<>(sinks));
    }

    public Account total() {
        return sources.values().stream().reduce(Account.NONE, Account::plus);
    }

    /** What does not balance, a sentence each; not to be asked while work is under way. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        sources.forEach((source, account) -> events(source, account, problems));
        var total = total();
        if (total.fresh() != total.published() + withdrawn)
            problems.add("%d documents are new, but %d are published and %d withdrawn".formatted(total.fresh(),
                    total.published(), withdrawn));
        sinks.forEach((name, kept) -> sink(name, kept, total, problems));
        return problems;
    }

    private static void events(String source, Account account, List<String> problems) {
        if (account.unread() != 0)
            problems.add("%s: %d raw, but %d new + %d revised + %d unchanged + %d rejected".formatted(source,
                    account.raw(), account.fresh(), account.revised(), account.unchanged(), account.rejected()));
        if (account.waiting() != 0)
            problems.add("%s: %d documents still wait to be published".formatted(source, account.waiting()));
    }

    /** What a sink counts itself; while something waits for it, it may count more than its positions say. */
    private static void sink(String name, Kept kept, Account total, List<String> problems) {
        long written = total.written().getOrDefault(name, 0L);
        if (total.waitingFor(name) == 0
                && kept.documents().orElse(written - kept.refused()) + kept.refused() != written)
            problems.add("%s has been given %d documents, but holds %d and has refused %d".formatted(name, written,
                    kept.documents().orElse(0), kept.refused()));
    }

    /** For programs. */
    public Map<String, Object> json() {
        return Map.of("idle", idle, "total", total(), "sources", sources, "problems", idle ? problems() : List.of());
    }
}
