package dev.parley.processor.dedupe.actor;

import dev.parley.model.DocumentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one shard knows, by anchor and by content. Derived from the entries, so that it can be rebuilt from them. Not thread-safe. */
final class ShardIndex {
    private final Map<DocumentId, Row> rows = new HashMap<>();
    private final Map<Integer, Posting> postings = new HashMap<>();
    private final Map<Long, NavigableSet<Row>> twins = new HashMap<>();

    @Nullable
    Row row(DocumentId id) {
        return rows.get(id);
    }

    /** Adds a document that isn't there; tells whose answers change. */
    void add(Row row, Consumer<Row> affected) {
        rows.put(row.place().id(), row);
        for (int anchor : row.anchors())
            postings.computeIfAbsent(anchor, a -> new Posting()).add(row, affected);
        row.content().ifPresent(key -> addTwin(twins.computeIfAbsent(key, k -> new TreeSet<>()), row, affected));
    }

    /** Takes a document out; tells whose answers change. */
    void remove(Row row, Consumer<Row> affected) {
        rows.remove(row.place().id());
        for (int anchor : row.anchors())
            postings.computeIfPresent(anchor, (a, posting) -> posting.remove(row, affected) ? null : posting);
        row.content().ifPresent(key -> twins.computeIfPresent(key, (k, group) -> removeTwin(group, row, affected)));
    }

    /** Turns a document that is there; tells whose answers change. */
    void turn(Row row, Stage stage, Consumer<Row> affected) {
        if (row.stage() == stage)
            return;
        for (int anchor : row.anchors())
            Optional.ofNullable(postings.get(anchor)).ifPresent(posting -> posting.turn(row, stage, affected));
        row.turn(stage);
    }

    private static void addTwin(NavigableSet<Row> group, Row row, Consumer<Row> affected) {
        group.add(row);
        if (group.first().equals(row))
            group.tailSet(row, false).forEach(affected);
    }

    private static @Nullable NavigableSet<Row> removeTwin(NavigableSet<Row> group, Row row, Consumer<Row> affected) {
        boolean first = group.first().equals(row);
        group.remove(row);
        if (first)
            group.forEach(affected);
        return group.isEmpty() ? null : group;
    }

    /** The originals (and pending ones) before it that share usable anchors, in order. */
    List<ToDocument.Candidate> candidates(Row row) {
        var shared = new HashMap<Row, Integer>();
        for (int anchor : row.anchors())
            Optional.ofNullable(postings.get(anchor))
                    .ifPresent(p -> p.before(row, o -> shared.merge(o, 1, Integer::sum)));
        var candidates = new ArrayList<ToDocument.Candidate>(shared.size());
        shared.forEach((o, n) -> candidates.add(new ToDocument.Candidate(o.place(), o.edition(), n, o.anchorCount())));
        candidates.sort(Comparator.comparing(ToDocument.Candidate::place));
        return candidates;
    }

    /** The first document with the same content, if that is another and this shard keeps the content. */
    Optional<DocumentId> twin(Row row) {
        return row.content()
                .map(key -> twins.get(key))
                .map(NavigableSet::first)
                .filter(first -> !first.equals(row))
                .map(first -> first.place().id());
    }

    Set<DocumentId> documents() {
        return rows.keySet();
    }
}
