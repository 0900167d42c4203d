package dev.parley.processor.dedupe.actor;

import dev.parley.model.DocumentId;
import dev.parley.model.LedgerPage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The balance of a partition, a page a source, and who is waiting to be published. A page that says nobody waits is true: before anything
 * changes behind it, another is written that says somebody does. Between those, pages are written at {@link #flush}.
 */
final class Ledger {
    private final Desk desk;
    private final int partition;
    private final Consumer<LedgerPage> pages;
    private final Map<String, Long> waiting = new HashMap<>();
    /** Sources whose last page says that somebody waits. */
    private final Set<String> open = new HashSet<>();
    /** Sources of an earlier life: their last pages may say that somebody waits, but need not. They are written at the next flush. */
    private final Set<String> restored = new HashSet<>();

    Ledger(Desk desk, int partition, Consumer<LedgerPage> pages) {
        this.desk = desk;
        this.partition = partition;
        this.pages = pages;
        desk.agenda().forEach((id, source) -> waiting.merge(source, 1L, Long::sum));
        desk.tallies().forEach((source, tally) -> restored.add(source));
        restored.addAll(waiting.keySet());
    }

    void change(History before, History after) {
        var old = before.tallies();
        var now = after.tallies();
        var sources = new TreeSet<>(old.keySet());
        sources.addAll(now.keySet());
        for (var source : sources)
            change(source, now.getOrDefault(source, Tally.NONE).minus(old.getOrDefault(source, Tally.NONE)));
    }

    private void change(String source, Tally difference) {
        if (difference.equals(Tally.NONE))
            return;
        desk.tallies().put(source, tally(source).plus(difference));
        open(source);
    }

    /** Puts a document on the agenda, under the source of its current content, or the last that it had. */
    void due(DocumentId id, Dossier dossier) {
        if (desk.agenda().get(id) != null)
            return;
        var event = dossier.history.current().or(() -> dossier.history.events().stream().findFirst());
        var source = event.map(History.Event::source).orElse("");
        desk.agenda().put(id, source);
        waiting.merge(source, 1L, Long::sum);
        open(source);
    }

    void done(DocumentId id) {
        Optional.ofNullable(desk.agenda().get(id)).ifPresent(source -> {
            desk.agenda().delete(id);
            waiting.merge(source, -1L, Long::sum);
        });
    }

    void flush() {
        open.addAll(restored);
        restored.clear();
        for (var source : Set.copyOf(open)) {
            long count = waiting.getOrDefault(source, 0L);
            write(source, count);
            if (count == 0)
                open.remove(source);
        }
    }

    private void open(String source) {
        if (open.add(source))
            write(source, Math.max(1, waiting.getOrDefault(source, 0L)));
    }

    private void write(String source, long count) {
        var t = tally(source);
        pages.accept(new LedgerPage(LedgerPage.SCHEMA, source, partition, t.raw(), t.fresh(), t.revised(),
                t.unchanged(), t.rejected(), count));
    }

    private Tally tally(String source) {
        return Optional.ofNullable(desk.tallies().get(source)).orElse(Tally.NONE);
    }
}
