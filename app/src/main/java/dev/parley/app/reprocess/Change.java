package dev.parley.app.reprocess;

import dev.parley.model.DocumentId;
import dev.parley.model.Locator;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a rebuild makes of one document.
 *
 * @param standingBefore null where there was no document; {@code standingAfter} where there is none any more
 */
public record Change(DocumentId id, Locator locator, @Nullable String standingBefore, @Nullable String standingAfter,
        SortedSet<String> tagsAdded, SortedSet<String> tagsRemoved) {
    static Change of(DocumentId id, Optional<Glance> now, Optional<Glance> next) {
        var before = new TreeSet<>(now.map(Glance::topics).orElseGet(TreeSet::new));
        var after = new TreeSet<>(next.map(Glance::topics).orElseGet(TreeSet::new));
        var added = new TreeSet<>(after);
        added.removeAll(before);
        before.removeAll(after);
        return new Change(id, now.or(() -> next).orElseThrow().locator(), now.map(Glance::standingInWords).orElse(null),
                next.map(Glance::standingInWords).orElse(null), added, before);
    }

    boolean isNew() {
        return standingBefore == null;
    }

    boolean isGone() {
        return standingAfter == null;
    }

    boolean changesStanding() {
        return !isNew() && !isGone() && !String.valueOf(standingBefore).equals(standingAfter);
    }

    /** For a terminal. */
    String line() {
        var parts = new ArrayList<String>();
        if (isNew())
            parts.add("new: " + standingAfter);
        else if (isGone())
            parts.add("gone");
        else if (changesStanding())
            parts.add(standingBefore + " -> " + standingAfter);
        tagsAdded.forEach(tag -> parts.add("+" + tag));
        tagsRemoved.forEach(tag -> parts.add("-" + tag));
        return locator + ": " + (parts.isEmpty() ? "content" : String.join(", ", parts));
    }
}
