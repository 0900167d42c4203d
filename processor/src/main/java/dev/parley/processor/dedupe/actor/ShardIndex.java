package dev.parley.processor.dedupe.actor;

import dev.parley.model.DocumentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one shard knows, by anchor and by content. Of documents with the same content only the first stands under its anchors: the others
 * have it as their head, whatever their anchors are. Derived from the entries, so that it can be rebuilt from them. Not thread-safe.
 */
final class ShardIndex {
    private final Map<DocumentId, Row> rows = new HashMap<>();
    private final Map<Integer, Posting> postings = new HashMap<>();
    private final Map<Long, NavigableSet<Row>> twins = new HashMap<>();
    private final Map<Long, Kinship> kinships = new HashMap<>();

    @Nullable
    Row row(DocumentId id) {
        return rows.get(id);
    }

    /** Adds a document that isn't there; tells whose answers change. */
    void add(Row row, Consumer<Row> affected) {
        rows.put(row.place().id(), row);
        row.ties().forEach(tie -> kinships.computeIfAbsent(tie.key(), key -> new Kinship()).add(row, tie, affected));
        var group = twins.computeIfAbsent(row.content(), content -> new TreeSet<>());
        var first = group.isEmpty() ? null : group.first();
        group.add(row);
        if (first != null && first.isBefore(row))
            return;
        if (first != null)
            withdraw(first, affected);
        enter(row, affected);
        group.tailSet(row, false).forEach(affected);
    }

    /** Takes a document out; tells whose answers change. */
    void remove(Row row, Consumer<Row> affected) {
        rows.remove(row.place().id());
        for (var tie : row.ties())
            kinships.computeIfPresent(tie.key(), (key, kinship) -> kinship.remove(row, affected) ? null : kinship);
        var group = twins.getOrDefault(row.content(), new TreeSet<>());
        boolean first = isFirst(row);
        group.remove(row);
        if (group.isEmpty())
            twins.remove(row.content());
        if (!first)
            return;
        withdraw(row, affected);
        group.stream().findFirst().ifPresent(heir -> enter(heir, affected));
        group.forEach(affected);
    }

    /** Turns a document that is there; tells whose answers change. */
    void turn(Row row, Stage stage, Consumer<Row> affected) {
        if (row.stage() == stage)
            return;
        if (isFirst(row))
            for (int anchor : row.anchors())
                Optional.ofNullable(postings.get(anchor)).ifPresent(posting -> posting.turn(row, stage, affected));
        row.turn(stage);
        for (var tie : row.ties())
            kinships.computeIfAbsent(tie.key(), key -> new Kinship()).turned(row, tie, affected);
    }

    private void enter(Row row, Consumer<Row> affected) {
        for (int anchor : row.anchors())
            postings.computeIfAbsent(anchor, a -> new Posting()).add(row, affected);
    }

    private void withdraw(Row row, Consumer<Row> affected) {
        for (int anchor : row.anchors())
            postings.computeIfPresent(anchor, (a, posting) -> posting.remove(row, affected) ? null : posting);
    }

    private boolean isFirst(Row row) {
        var group = twins.get(row.content());
        return group != null && group.first().equals(row);
    }

    /** The originals (and pending ones) before it that share usable anchors, in order; none for one that has a twin before it. */
    List<ToDocument.Candidate> candidates(Row row) {
        if (!isFirst(row))
            return List.of();
        var shared = new HashMap<Row, Integer>();
        for (int anchor : row.anchors())
            Optional.ofNullable(postings.get(anchor))
                    .ifPresent(p -> p.before(row, o -> shared.merge(o, 1, Integer::sum)));
        var candidates = new ArrayList<ToDocument.Candidate>(shared.size());
        shared.forEach((o, n) -> candidates.add(new ToDocument.Candidate(o.place(), o.edition(), n, o.anchorCount())));
        candidates.sort(Comparator.comparing(ToDocument.Candidate::place));
        return candidates;
    }

    /** The first document with the same content, if that is another. */
    Optional<DocumentId> twin(Row row) {
        return Optional.ofNullable(twins.get(row.content()))
                .map(NavigableSet::first)
                .filter(first -> !first.equals(row))
                .map(first -> first.place().id());
    }

    /** The originals that offer what it seeks, in order. */
    List<ToDocument.Kin> kin(Row row) {
        var kin = new ArrayList<ToDocument.Kin>();
        for (var tie : row.ties())
            if (tie.sought())
                Optional.ofNullable(kinships.get(tie.key()))
                        .ifPresent(kinship -> kinship.others(row)
                                .forEach(other -> kin.add(new ToDocument.Kin(other.place(), tie.key()))));
        return kin;
    }
}
