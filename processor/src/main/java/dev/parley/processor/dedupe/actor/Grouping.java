package dev.parley.processor.dedupe.actor;

import dev.parley.model.ContentHash;
import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.Copy;
import dev.parley.model.EnrichedDocument.Related;
import dev.parley.model.Json;
import dev.parley.model.Locator;
import dev.parley.model.Standing;
import dev.parley.processor.dedupe.actor.Dossier.Joined;
import dev.parley.processor.dedupe.actor.Dossier.Root;
import dev.parley.processor.dedupe.definition.Comparison;
import dev.parley.processor.dedupe.definition.Place;
import dev.parley.processor.dedupe.sketch.Overlap;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Follows heads and absorbers to the root of the group, gathers the members there, and publishes what comes of it. */
final class Grouping {
    private static final int LISTED = 20;
    private static final Comparator<ToDocument.Claim> LONGEST = Comparator
            .comparingInt((ToDocument.Claim c) -> -c.length())
            .thenComparing(ToDocument.Claim::by);

    /** Everything that a published version depends on, beside the document that the representation counts. */
    private record Version(int representation, History history, Standing standing, List<Copy> alsoIn, int copies,
            List<Related> related) {}

    /** How a document stands to the root of its group. */
    private record Evidence(Overlap overlap, int rootLength) {}

    private final Desk desk;
    private final Post post;

    Grouping(Desk desk, Post post) {
        this.desk = desk;
        this.post = post;
    }

    /** Follows its head, else the longest that claims it, else those to which it is related; tells those it no longer follows. */
    void follow(DocumentId id, Dossier dossier) {
        dossier.parent = parent(dossier);
        var leaders = dossier.parent == null ? Relations.leaders(dossier) : Set.of(dossier.parent);
        if (leaders.equals(dossier.leads.keySet()))
            return;
        for (var gone : without(dossier.leads.keySet(), leaders)) {
            dossier.leads.remove(gone);
            post.toDocument(gone, new ToDocument.Follow(id, false));
        }
        for (var fresh : without(leaders, dossier.leads.keySet())) {
            dossier.leads.put(fresh, null);
            post.toDocument(fresh, new ToDocument.Follow(id, true));
        }
    }

    private static Set<DocumentId> without(Set<DocumentId> all, Set<DocumentId> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static @Nullable DocumentId parent(Dossier dossier) {
        if (dossier.head != null || dossier.stage != Stage.ORIGINAL)
            return dossier.head;
        return dossier.claims.values().stream().min(LONGEST).map(claim -> claim.by().id()).orElse(null);
    }

    void followed(DocumentId id, Dossier dossier, ToDocument.Follow follow) {
        var key = id + "/" + follow.follower();
        if (!follow.holds()) {
            desk.followers().delete(key);
            return;
        }
        desk.followers().put(key, follow.follower());
        var root = root(id, dossier);
        root.ifPresent(r -> tell(id, follow.follower(), r));
        // What this one was told may differ from what all were told: then all are told again.
        if (!root.equals(Optional.ofNullable(dossier.told)))
            dossier.told = null;
    }

    void led(Dossier dossier, ToDocument.Lead lead) {
        if (dossier.leads.containsKey(lead.from()))
            dossier.leads.put(lead.from(), new Root(lead.root(), lead.edition()));
    }

    void joined(DocumentId id, Dossier dossier, ToDocument.Join join) {
        var key = key(id, join.member());
        boolean known = desk.members().get(key) != null;
        if (!join.holds()) {
            desk.members().delete(key);
            dossier.copies -= known ? 1 : 0;
            return;
        }
        desk.members().put(key, new Desk.Member(join.member().id(), join.locator(), join.length()));
        dossier.copies += known ? 0 : 1;
        if (join.sketch() != null)
            welcome(id, dossier, join, Sketch.fromBytes(join.sketch()));
    }

    private void welcome(DocumentId id, Dossier dossier, ToDocument.Join join, Sketch other) {
        var own = desk.sketches().get(id);
        if (own == null || dossier.place == null)
            return;
        var overlap = dossier.place.isBefore(join.member()) ? Comparison.of(own, other) : Comparison.of(other, own);
        post.toDocument(join.member().id(),
                new ToDocument.Welcome(id, dossier.edition, dossier.length, join.edition(), overlap));
    }

    /** A root that it has left may answer after the one that it is with now, whose answer must stay. */
    void welcomed(Dossier dossier, ToDocument.Welcome welcome) {
        var root = dossier.joined == null ? null : dossier.joined.root();
        if (welcome.edition() == dossier.edition && root != null && root.id().equals(welcome.root())
                && root.edition() <= welcome.rootEdition())
            dossier.welcome = welcome;
    }

    /** Publishes what is to be published; false while something is missing for it. */
    boolean settle(DocumentId id, Dossier dossier) {
        var root = root(id, dossier);
        root.filter(r -> !r.equals(dossier.told)).ifPresent(r -> tellFollowers(id, dossier, r));
        if (!dossier.isThere())
            return withdraw(id, dossier);
        if (dossier.decided != dossier.edition || root.isEmpty())
            return false;
        if (dossier.parent == null)
            return !dossier.leads.containsValue(null) && original(id, dossier);
        return !root.get().id().equals(id) && member(id, dossier, root.get());
    }

    private boolean original(DocumentId id, Dossier dossier) {
        join(id, dossier, null, false);
        publish(id, dossier, Standing.ORIGINAL);
        return true;
    }

    private boolean member(DocumentId id, Dossier dossier, Root root) {
        var evidence = evidence(id, dossier, root);
        join(id, dossier, root, evidence.isEmpty());
        evidence.ifPresent(e -> publish(id, dossier, standing(dossier, root, e)));
        return evidence.isPresent();
    }

    private boolean withdraw(DocumentId id, Dossier dossier) {
        join(id, dossier, null, false);
        if (dossier.published != null)
            post.publish(id, null);
        dossier.published = null;
        return true;
    }

    private Optional<Root> root(DocumentId id, Dossier dossier) {
        return dossier.parent == null ? Optional.of(new Root(id, dossier.edition)) : dossier.lead();
    }

    private void tellFollowers(DocumentId id, Dossier dossier, Root root) {
        dossier.told = root;
        desk.followers().forEachUnder(id + "/", Integer.MAX_VALUE, (key, follower) -> tell(id, follower, root));
    }

    private void tell(DocumentId id, DocumentId follower, Root root) {
        post.toDocument(follower, new ToDocument.Lead(id, root.id(), root.edition()));
    }

    private Optional<Evidence> evidence(DocumentId id, Dossier dossier, Root root) {
        var verdict = dossier.verdicts.get(root.id());
        if (verdict != null && verdict.candidateEdition() == root.edition())
            return Optional.of(new Evidence(verdict.overlap(), verdict.candidateLength()));
        var welcome = dossier.welcome;
        if (welcome != null && welcome.root().equals(root.id()) && welcome.rootEdition() == root.edition()
                && welcome.edition() == dossier.edition)
            return Optional.of(new Evidence(welcome.overlap(), welcome.rootLength()));
        return dossier.twin().filter(root.id()::equals).map(twin -> same(id, dossier));
    }

    /** Of equal contents nothing need be compared. */
    private Evidence same(DocumentId id, Dossier dossier) {
        var sketch = Objects.requireNonNull(desk.sketches().get(id), "sketch");
        return new Evidence(Comparison.of(sketch, sketch), dossier.length);
    }

    private static Standing standing(Dossier dossier, Root root, Evidence evidence) {
        var o = evidence.overlap();
        return Sketch.longer(evidence.rootLength(), dossier.length)
                ? new Standing.ExcerptOf(root.id(), o.coverage(), o.resemblance(), o.containment(), o.shared())
                : new Standing.DuplicateOf(root.id(), o.coverage(), o.resemblance(), o.containment(), o.shared());
    }

    /**
     * Counts in with the root, and no longer with the one before. Evidence that was there when it joined may be gone since, with the
     * candidate that it was found with: then the root is asked after all.
     */
    private void join(DocumentId id, Dossier dossier, @Nullable Root root, boolean withSketch) {
        var joined = root == null
                ? null
                : new Joined(root, Objects.requireNonNull(dossier.place, "place"), dossier.edition);
        if (Objects.equals(joined, dossier.joined) && (dossier.sought || !withSketch))
            return;
        if (dossier.joined != null && !isSameSeat(dossier.joined, joined))
            quit(id, dossier, dossier.joined);
        if (joined != null)
            post.toDocument(joined.root().id(), joining(id, dossier, joined.place(), withSketch));
        dossier.joined = joined;
        dossier.sought = withSketch && joined != null;
    }

    private static boolean isSameSeat(Joined joined, @Nullable Joined other) {
        return other != null && joined.root().id().equals(other.root().id()) && joined.place().equals(other.place());
    }

    private void quit(DocumentId id, Dossier dossier, Joined joined) {
        var nowhere = new Locator(id.value());
        post.toDocument(joined.root().id(),
                new ToDocument.Join(joined.place(), nowhere, dossier.edition, dossier.length, false, null));
    }

    private ToDocument.Join joining(DocumentId id, Dossier dossier, Place place, boolean withSketch) {
        var sketch = withSketch ? Objects.requireNonNull(desk.sketches().get(id), "sketch").toBytes() : null;
        return new ToDocument.Join(place, document(id, dossier).locator(), dossier.edition, dossier.length, true,
                sketch);
    }

    private Document document(DocumentId id, Dossier dossier) {
        var event = dossier.history.current().orElseThrow().id();
        return Objects.requireNonNull(desk.contents().get(id + "/" + event), "content");
    }

    private void publish(DocumentId id, Dossier dossier, Standing standing) {
        var isRoot = standing instanceof Standing.Original;
        var alsoIn = isRoot ? alsoIn(id, dossier) : List.<Copy>of();
        int copies = isRoot ? dossier.copies : 0;
        var related = isRoot ? Relations.related(id, dossier, () -> document(id, dossier)) : List.<Related>of();
        var version = new Version(dossier.representation, dossier.history, standing, alsoIn, copies, related);
        var digest = ContentHash.of(Json.MAPPER.writeValueAsBytes(version));
        if (digest.equals(dossier.published))
            return;
        dossier.published = digest;
        post.publish(id, new EnrichedDocument(document(id, dossier), standing, List.of(), List.of(), null,
                dossier.history.revisions(), dossier.history.gone().orElse(null), alsoIn, copies, related));
    }

    private List<Copy> alsoIn(DocumentId id, Dossier dossier) {
        var copies = new ArrayList<Copy>();
        desk.members()
                .forEachUnder(id + "/", LISTED, (key, member) -> copies.add(new Copy(member.id(), member.locator(),
                        Sketch.longer(dossier.length, member.length()) ? Copy.Kind.EXCERPT : Copy.Kind.DUPLICATE)));
        return copies;
    }

    /** Places as text, in their order: seconds, shifted so that none is negative, and nanoseconds. */
    static String key(DocumentId root, Place member) {
        var at = member.at();
        return "%s/%016x%08x%s".formatted(root, at.getEpochSecond() - Long.MIN_VALUE, at.getNano(), member.id());
    }
}
