package dev.parley.app.reprocess;

import dev.parley.model.DocumentId;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is published now against what a rebuild from nothing says.
 *
 * @param selected documents that were asked for
 * @param changes of those, the ones that come out otherwise, in the order of their ids
 * @param others documents that were not asked for and would come out otherwise too
 */
public record Difference(Set<DocumentId> selected, List<Change> changes, List<Change> others) {
    private static final int SHOWN = 20;

    public static Difference of(Map<DocumentId, Glance> now, Map<DocumentId, Glance> next, Selection selection) {
        var selected = new HashSet<DocumentId>();
        var changes = new ArrayList<Change>();
        var others = new ArrayList<Change>();
        var all = new TreeSet<>(now.keySet());
        all.addAll(next.keySet());
        for (var id : all) {
            var before = Optional.ofNullable(now.get(id));
            var after = Optional.ofNullable(next.get(id));
            boolean takes = selection.takes(before, after);
            if (takes)
                selected.add(id);
            if (before.isEmpty() || after.isEmpty() || before.get().isOtherwise(after.get()))
                (takes ? changes : others).add(Change.of(id, before, after));
        }
        return new Difference(selected, changes, others);
    }

    public boolean isNone() {
        return changes.isEmpty();
    }

    public void print(PrintWriter to) {
        to.println("selected    " + selected.size() + " documents");
        to.println("change      " + changes.size() + " documents: " + changes.stream().filter(Change::isNew).count()
                + " new, " + changes.stream().filter(Change::isGone).count() + " gone, "
                + changes.stream().filter(Change::changesStanding).count() + " standings changed, "
                + changes.stream().mapToInt(change -> change.tagsAdded().size()).sum() + " tags added, "
                + changes.stream().mapToInt(change -> change.tagsRemoved().size()).sum() + " removed");
        changes.stream().limit(SHOWN).forEach(change -> to.println("  " + change.line()));
        if (changes.size() > SHOWN)
            to.println("  and " + (changes.size() - SHOWN) + " more; --json shows all");
        if (!others.isEmpty())
            to.println("others      " + others.size() + " documents that were not asked for would change too");
    }
}
