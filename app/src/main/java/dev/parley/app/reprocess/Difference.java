package dev.parley.app.reprocess;

import dev.parley.app.raw.RawRecord;
import dev.parley.model.DocumentId;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is published now against what a rebuild from nothing says.
 *
 * @param selected documents that were asked for
 * @param changes of those, the ones that come out otherwise, in the order of their ids
 * @param rejections of raw records that were asked for and are rejected otherwise, or no longer, or only by the rebuild
 * @param others documents and rejections that were not asked for and would come out otherwise too
 */
public record Difference(Set<DocumentId> selected, List<Change> changes, List<RejectionChange> rejections, int others) {
    private static final int SHOWN = 20;

    public static Difference of(Published now, Published next, Selection selection) {
        var selected = new HashSet<DocumentId>();
        var changes = new ArrayList<Change>();
        int others = 0;
        var all = new TreeSet<>(now.documents().keySet());
        all.addAll(next.documents().keySet());
        for (var id : all) {
            var before = Optional.ofNullable(now.documents().get(id));
            var after = Optional.ofNullable(next.documents().get(id));
            boolean takes = selection.takes(before, after);
            if (takes)
                selected.add(id);
            if (before.isPresent() && after.isPresent() && !before.get().isOtherwise(after.get()))
                continue;
            if (takes)
                changes.add(Change.of(id, before, after));
            else
                others++;
        }
        var events = now.rejectedOtherwise(next);
        var rejections = events.stream().flatMap(event -> rejection(event, now, next, selection).stream()).toList();
        return new Difference(selected, changes, rejections, others + events.size() - rejections.size());
    }

    private static Optional<RejectionChange> rejection(String event, Published now, Published next,
            Selection selection) {
        var before = Optional.ofNullable(now.rejections().get(event));
        var after = Optional.ofNullable(next.rejections().get(event));
        return selection.takesRejection(before, after)
                ? Optional.of(RejectionChange.of(before, after))
                : Optional.empty();
    }

    public boolean isNone() {
        return changes.isEmpty() && rejections.isEmpty();
    }

    /** Which raw records are to be sent again. */
    public Predicate<RawRecord> concerned() {
        var events = rejections.stream().map(RejectionChange::event).collect(Collectors.toSet());
        return raw -> selected.contains(raw.id()) || events.contains(raw.event());
    }

    public void print(PrintWriter to) {
        to.println("selected    " + selected.size() + " documents");
        to.println("change      " + changes.size() + " documents: " + changes.stream().filter(Change::isNew).count()
                + " new, " + changes.stream().filter(Change::isGone).count() + " gone, "
                + changes.stream().filter(Change::changesStanding).count() + " standings changed, "
                + changes.stream().mapToInt(change -> change.tagsAdded().size()).sum() + " tags added, "
                + changes.stream().mapToInt(change -> change.tagsRemoved().size()).sum() + " removed");
        print(changes.stream().map(Change::line).toList(), to);
        if (!rejections.isEmpty())
            to.println("rejections  " + rejections.size() + " change: "
                    + rejections.stream().filter(RejectionChange::isNew).count() + " new, "
                    + rejections.stream().filter(RejectionChange::isGone).count() + " gone");
        print(rejections.stream().map(RejectionChange::line).toList(), to);
        if (others > 0)
            to.println("others      " + others + " that were not asked for would change too");
    }

    private static void print(List<String> lines, PrintWriter to) {
        lines.stream().limit(SHOWN).forEach(line -> to.println("  " + line));
        if (lines.size() > SHOWN)
            to.println("  and " + (lines.size() - SHOWN) + " more; --json shows all");
    }
}
