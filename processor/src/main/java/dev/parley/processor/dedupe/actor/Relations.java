package dev.parley.processor.dedupe.actor;

import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument.Related;
import dev.parley.processor.dedupe.definition.Place;
import dev.parley.processor.dedupe.related.Tie;
import dev.parley.processor.dedupe.related.Ties;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the shards say is tied to a root, without what is in its group anyway. */
record Relations(Desk desk) {
    private static final Comparator<Tie> STRONGEST = Comparator.comparingDouble(Tie::score)
            .reversed()
            .thenComparing(Tie::reason);

    /** In the order of the related documents. */
    List<Related> related(DocumentId id, Dossier dossier, Document document) {
        var kin = dossier.answers.values().stream().flatMap(answer -> answer.kin().stream()).toList();
        if (kin.isEmpty())
            return List.of();
        var ties = Ties.of(document).stream().collect(Collectors.toMap(Tie::key, Function.identity()));
        var byPlace = kin.stream()
                .filter(k -> !isOfTheGroup(id, dossier, k.place()))
                .collect(Collectors.groupingBy(ToDocument.Kin::place, TreeMap::new, Collectors.toList()));
        return byPlace.entrySet()
                .stream()
                .flatMap(entry -> related(entry.getKey(), ties(entry.getValue(), ties)).stream())
                .toList();
    }

    private static List<Tie> ties(Collection<ToDocument.Kin> kin, Map<Long, Tie> ties) {
        return kin.stream().flatMap(k -> Stream.ofNullable(ties.get(k.key()))).sorted(STRONGEST).toList();
    }

    private static Optional<Related> related(Place place, List<Tie> ties) {
        return ties.isEmpty()
                ? Optional.empty()
                : Optional.of(new Related(place.id(), ties.getFirst().kind(), ties.getFirst().score(),
                        ties.stream().map(Tie::reason).toList()));
    }

    private boolean isOfTheGroup(DocumentId id, Dossier dossier, Place other) {
        return dossier.claims.containsKey(other.id()) || desk.members().get(Grouping.key(id, other)) != null;
    }
}
