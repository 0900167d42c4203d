package dev.parley.processor.dedupe.actor;

import dev.parley.model.DocumentId;
import dev.parley.processor.dedupe.definition.Comparison;
import dev.parley.processor.dedupe.definition.Place;
import dev.parley.processor.dedupe.definition.Rules;
import dev.parley.processor.dedupe.related.Tie;
import dev.parley.processor.dedupe.sketch.Overlap;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds a document's head: scatters its anchors, gathers the answers, has the candidates compared, and decides. */
final class Matching {
    private final Desk desk;
    private final Post post;
    private final Scatter scatter;

    Matching(Desk desk, Post post, int shards) {
        this.desk = desk;
        this.post = post;
        scatter = new Scatter(shards);
    }

    /** Begins a new edition; until it is decided, what was decided before stands. */
    void enter(Dossier dossier, Place place, Sketch sketch, List<Tie> ties) {
        dossier.place = place;
        dossier.length = sketch.length();
        dossier.anchorCount = sketch.anchors().length;
        begin(dossier);
        desk.sketches().put(place.id(), sketch);
        var content = Objects.requireNonNull(dossier.content, "content");
        var entries = scatter.entries(place, dossier.edition, dossier.stage, sketch, content, ties);
        leave(place.id(), dossier, entries);
        entries.forEach(post::toShard);
        dossier.shards = new TreeSet<>(entries.keySet());
    }

    /** Takes back everything: nothing of the document is left. */
    void withdraw(DocumentId id, Dossier dossier) {
        begin(dossier);
        leave(id, dossier, Map.of());
        desk.sketches().delete(id);
        dossier.shards = new TreeSet<>();
        dossier.stage = Stage.PENDING;
        dossier.head = null;
        claim(dossier, List.of());
        dossier.place = null;
        dossier.content = null;
        dossier.length = 0;
    }

    private static void begin(Dossier dossier) {
        dossier.edition++;
        dossier.answers.clear();
        dossier.full = false;
        dossier.verdicts.clear();
        dossier.asked.clear();
    }

    private void leave(DocumentId id, Dossier dossier, Map<Integer, ToShard.Enter> entries) {
        var gone = new HashSet<>(dossier.shards);
        gone.removeAll(entries.keySet());
        gone.forEach(shard -> post.toShard(shard, new ToShard.Leave(id)));
    }

    void answered(DocumentId id, Dossier dossier, ToDocument.Answer answer) {
        if (answer.edition() != dossier.edition || !dossier.isThere())
            return;
        dossier.answers.put(answer.shard(), answer);
        decide(id, dossier);
    }

    void compared(DocumentId id, Dossier dossier, ToDocument.Verdict verdict) {
        if (verdict.edition() != dossier.edition || !dossier.isThere())
            return;
        var known = dossier.verdicts.get(verdict.candidate());
        if (known == null || known.candidateEdition() <= verdict.candidateEdition())
            dossier.verdicts.put(verdict.candidate(), verdict);
        decide(id, dossier);
    }

    void check(DocumentId id, Dossier dossier, ToDocument.Check check) {
        var other = Sketch.fromBytes(check.sketch());
        var overlap = overlap(id, dossier, check.from(), other);
        post.toDocument(check.from().id(),
                new ToDocument.Verdict(id, dossier.edition, dossier.length, check.edition(), overlap));
    }

    private Overlap overlap(DocumentId id, Dossier dossier, Place from, Sketch other) {
        var sketch = desk.sketches().get(id);
        if (dossier.place == null || sketch == null)
            return Overlap.NONE;
        return dossier.place.isBefore(from) ? Comparison.of(sketch, other) : Comparison.of(other, sketch);
    }

    void claimed(Dossier dossier, ToDocument.Claim claim) {
        if (claim.holds())
            dossier.claims.put(claim.by().id(), claim);
        else
            dossier.claims.remove(claim.by().id());
    }

    private void decide(DocumentId id, Dossier dossier) {
        if (!dossier.isAnswered())
            return;
        var twin = dossier.twin();
        if (twin.isPresent()) {
            conclude(id, dossier, twin.get(), List.of());
            return;
        }
        var gathered = Gathered.of(dossier, scatter);
        if (gathered.isDoubtful()) {
            askAll(id, dossier);
            return;
        }
        var candidates = gathered.candidates();
        keepOnly(dossier, candidates);
        if (check(id, dossier, candidates))
            return;
        var similar = candidates.stream().filter(c -> verdict(dossier, c).overlap().similar()).toList();
        var head = head(dossier, similar);
        var parts = similar.stream()
                .filter(c -> Sketch.longer(dossier.length, verdict(dossier, c).candidateLength()))
                .toList();
        conclude(id, dossier, head.orElse(null), head.isPresent() ? List.of() : parts);
    }

    /** What others no longer have a part in is forgotten; should they come back, they are asked again. */
    private static void keepOnly(Dossier dossier, List<ToDocument.Candidate> candidates) {
        var ids = candidates.stream().map(c -> c.place().id()).collect(Collectors.toSet());
        dossier.verdicts.keySet().retainAll(ids);
        dossier.asked.keySet().retainAll(ids);
    }

    private void askAll(DocumentId id, Dossier dossier) {
        dossier.full = true;
        dossier.shards.forEach(shard -> post.toShard(shard, new ToShard.TellAll(id, dossier.edition)));
    }

    /** Asks the candidates that have not yet been compared at their edition; true if any hasn't. */
    private boolean check(DocumentId id, Dossier dossier, List<ToDocument.Candidate> candidates) {
        var open = candidates.stream().filter(c -> !isCompared(dossier, c)).toList();
        var news = open.stream().filter(c -> dossier.asked.getOrDefault(c.place().id(), 0) < c.edition()).toList();
        if (!news.isEmpty())
            ask(id, dossier, news);
        return !open.isEmpty();
    }

    private void ask(DocumentId id, Dossier dossier, List<ToDocument.Candidate> candidates) {
        var place = Objects.requireNonNull(dossier.place, "place");
        var sketch = Objects.requireNonNull(desk.sketches().get(id), "sketch").toBytes();
        for (var candidate : candidates) {
            dossier.asked.put(candidate.place().id(), candidate.edition());
            post.toDocument(candidate.place().id(), new ToDocument.Check(place, dossier.edition, sketch));
        }
    }

    private static boolean isCompared(Dossier dossier, ToDocument.Candidate candidate) {
        var verdict = dossier.verdicts.get(candidate.place().id());
        return verdict != null && verdict.candidateEdition() >= candidate.edition();
    }

    private static ToDocument.Verdict verdict(Dossier dossier, ToDocument.Candidate candidate) {
        return Objects.requireNonNull(dossier.verdicts.get(candidate.place().id()), "verdict");
    }

    private static Optional<DocumentId> head(Dossier dossier, List<ToDocument.Candidate> similar) {
        Comparator<ToDocument.Candidate> best = Comparator
                .comparingInt(c -> Rules.headRank(dossier.length, verdict(dossier, c).candidateLength()));
        return similar.stream()
                .filter(c -> !Sketch.longer(dossier.length, verdict(dossier, c).candidateLength()))
                .min(best.thenComparing(ToDocument.Candidate::place))
                .map(c -> c.place().id());
    }

    private void conclude(DocumentId id, Dossier dossier, @Nullable DocumentId head, List<ToDocument.Candidate> parts) {
        dossier.head = head;
        dossier.decided = dossier.edition;
        var stage = head == null ? Stage.ORIGINAL : Stage.COPY;
        if (stage != dossier.stage)
            dossier.shards.forEach(shard -> post.toShard(shard, new ToShard.Turn(id, stage)));
        dossier.stage = stage;
        claim(dossier, parts.stream().map(c -> c.place().id()).toList());
    }

    /** Tells those that are parts of it so, and those that no longer are. */
    private void claim(Dossier dossier, List<DocumentId> parts) {
        var place = Objects.requireNonNull(dossier.place, "place");
        var gone = new HashSet<>(dossier.claimed.keySet());
        parts.forEach(gone::remove);
        gone.forEach(part -> post.toDocument(part, new ToDocument.Claim(place, dossier.length, false)));
        for (var part : parts)
            if (dossier.claimed.getOrDefault(part, 0) != dossier.edition)
                post.toDocument(part, new ToDocument.Claim(place, dossier.length, true));
        dossier.claimed = parts.stream()
                .collect(Collectors.toMap(p -> p, p -> dossier.edition, (a, b) -> a, TreeMap::new));
    }
}
