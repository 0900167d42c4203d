package dev.parley.processor.dedupe.actor;

import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument.Related;
import dev.parley.processor.dedupe.related.Tie;
import dev.parley.processor.dedupe.related.Ties;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** To which other groups a root is tied, by what the shards say and where those they name lead. */
final class Relations {
    private static final Comparator<Tie> STRONGEST = Comparator.comparingDouble(Tie::score)
            .reversed()
            .thenComparing(Tie::reason);

    private Relations() {}

    /** Those whose roots must be known. */
    static Set<DocumentId> leaders(Dossier dossier) {
        return dossier.kin().map(kin -> kin.place().id()).collect(Collectors.toSet());
    }

    /** In the order of the related roots' ids. {@code document} is asked only where there may be any: it takes reading. */
    static List<Related> related(DocumentId id, Dossier dossier, Supplier<Document> document) {
        if (dossier.leads.isEmpty())
            return List.of();
        var ties = Ties.of(document.get()).stream().collect(Collectors.toMap(Tie::key, Function.identity()));
        var byRoot = dossier.kin()
                .filter(kin -> ties.containsKey(kin.key()))
                .collect(Collectors.groupingBy(kin -> root(dossier, kin), TreeMap::new, Collectors.toList()));
        byRoot.remove(id);
        return byRoot.entrySet().stream().map(entry -> related(entry.getKey(), ties(entry.getValue(), ties))).toList();
    }

    private static DocumentId root(Dossier dossier, ToDocument.Kin kin) {
        return Objects.requireNonNull(dossier.leads.get(kin.place().id()), "root").id();
    }

    private static List<Tie> ties(Collection<ToDocument.Kin> kin, Map<Long, Tie> ties) {
        return kin.stream().flatMap(k -> Stream.ofNullable(ties.get(k.key()))).distinct().sorted(STRONGEST).toList();
    }

    private static Related related(DocumentId root, List<Tie> ties) {
        return new Related(root, ties.getFirst().kind(), ties.getFirst().score(),
                ties.stream().map(Tie::reason).toList());
    }
}
