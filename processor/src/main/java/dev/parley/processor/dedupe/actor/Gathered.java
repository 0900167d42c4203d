package dev.parley.processor.dedupe.actor;

import dev.parley.model.DocumentId;
import dev.parley.processor.dedupe.definition.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all shards have said to a document. Most of those that share anchors with it share one or two, by accident, and no shard names
 * them; whoever shares enough in all is named by one shard at least. So what is named is nearly always enough to say who shares enough;
 * where it is not, that is a doubt, and only full answers dispel it. Either way the end is the definition's.
 */
final class Gathered {
    private static final Comparator<ToDocument.Candidate> BY_SHARED = Comparator
            .comparingInt((ToDocument.Candidate c) -> -c.count())
            .thenComparing(ToDocument.Candidate::place);

    /** How many answers name a candidate, and what they say, summed. */
    private record Named(ToDocument.Candidate sum, int answers) {
        Named plus(Named other) {
            return new Named(sum.plus(other.sum), answers + other.answers);
        }
    }

    private final Dossier dossier;
    private final Scatter scatter;
    private final List<Named> enough = new ArrayList<>();
    private boolean doubtful;

    private Gathered(Dossier dossier, Scatter scatter) {
        this.dossier = dossier;
        this.scatter = scatter;
    }

    /** All shards must have answered. */
    static Gathered of(Dossier dossier, Scatter scatter) {
        var gathered = new Gathered(dossier, scatter);
        gathered.named().values().forEach(gathered::judge);
        gathered.doubtful |= gathered.enough.size() > Rules.MOST_CANDIDATES
                && gathered.enough.stream().anyMatch(named -> gathered.untold(named) > 0);
        return gathered;
    }

    private Map<DocumentId, Named> named() {
        var named = new TreeMap<DocumentId, Named>();
        dossier.answers.values()
                .stream()
                .flatMap(answer -> answer.candidates().stream())
                .forEach(c -> named.merge(c.place().id(), new Named(c, 1), Named::plus));
        return named;
    }

    private void judge(Named named) {
        int needed = Rules.enough(dossier.anchorCount, named.sum.anchorCount());
        if (named.sum.count() >= needed)
            enough.add(named);
        else
            doubtful |= named.sum.count() + untold(named) >= needed;
    }

    /** How many anchors it may share beside those that were told: in each shard that does not name it fewer than would have it named. */
    private int untold(Named named) {
        if (dossier.full)
            return 0;
        int silent = dossier.answers.size() - named.answers;
        return silent * (scatter.leastInOne(dossier.anchorCount, named.sum.anchorCount()) - 1);
    }

    /** Whether it depends on what was not told who the candidates are. */
    boolean isDoubtful() {
        return doubtful;
    }

    /** Those that share enough, summed over the shards: at most as many as a document is compared with. */
    List<ToDocument.Candidate> candidates() {
        return enough.stream().map(Named::sum).sorted(BY_SHARED).limit(Rules.MOST_CANDIDATES).toList();
    }
}
