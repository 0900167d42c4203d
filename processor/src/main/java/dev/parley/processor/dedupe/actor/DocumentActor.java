package dev.parley.processor.dedupe.actor;

import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.LedgerPage;
import dev.parley.processor.dedupe.definition.Place;
import dev.parley.processor.dedupe.related.Tie;
import dev.parley.processor.dedupe.related.Ties;
import dev.parley.processor.dedupe.sketch.Sketch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Acts for all documents of a partition, one message at a time: keeps their histories, finds what each is a copy or an excerpt of, and
 * publishes their versions; the first as soon as it is settled, corrections at {@link #flush}. Not thread-safe.
 */
public final class DocumentActor {
    private final Desk desk;
    private final Post post;
    private final Ledger ledger;
    private final Matching matching;
    private final Grouping grouping;
    private final Oblivion oblivion;
    /**
     * Documents of which something was heard since the last flush, after a start all that are on the agenda. Of the others nothing can
     * have come up: what is published of a document depends on nothing but what it was told.
     */
    private final Set<DocumentId> stirred = new TreeSet<>();

    /** {@code shards} is how many there are, the same for every actor and for ever. */
    public DocumentActor(Desk desk, Post post, int shards, int partition, Consumer<LedgerPage> pages) {
        this.desk = desk;
        this.post = post;
        ledger = new Ledger(desk, partition, pages);
        matching = new Matching(desk, post, shards);
        grouping = new Grouping(desk, post);
        oblivion = new Oblivion(desk, post, ledger);
        desk.agenda().forEach((id, source) -> stirred.add(id));
    }

    private void arrive(Arrival arrival) {
        var dossier = dossier(arrival.id());
        if (dossier.forgotten)
            oblivion.refuse(arrival, dossier);
        else
            take(arrival, dossier);
    }

    /** One that is known and came out the same changes nothing, unless it was sent again on purpose. */
    private void take(Arrival arrival, Dossier dossier) {
        var content = arrival.content();
        var event = new History.Event(arrival.event(), arrival.source(), arrival.fetched(),
                content == null ? null : content.contentHash(), arrival.absence());
        var history = dossier.history.with(event);
        var key = arrival.id() + "/" + arrival.event();
        if (!arrival.redriven() && history.equals(dossier.history) && Objects.equals(desk.contents().get(key), content))
            return;
        if (content == null)
            desk.contents().delete(key);
        else
            desk.contents().put(key, content);
        if (content != null && dossier.history.hasRejected(arrival.event()))
            post.accept(arrival.event());
        ledger.change(dossier.history, history);
        dossier.history = history;
        revise(arrival.id(), dossier);
        save(arrival.id(), dossier);
    }

    /** Takes note of a raw event, an answer, or what another document says. */
    public void receive(DocumentId id, ToDocument message) {
        switch (message) {
            case Arrival arrival -> arrive(arrival);
            case ToDocument.Forget forget -> forget(id, forget.holds());
            default -> hear(id, message);
        }
    }

    private void hear(DocumentId id, ToDocument message) {
        var dossier = dossier(id);
        switch (message) {
            case Arrival _,ToDocument.Forget _ ->
                throw new IllegalArgumentException(message + " is no message between documents");
            case ToDocument.Answer answer -> { answered(id, dossier, answer); return; }
            case ToDocument.Verdict verdict -> matching.compared(id, dossier, verdict);
            case ToDocument.Check check -> matching.check(id, dossier, check);
            case ToDocument.Claim claim -> matching.claimed(dossier, claim);
            case ToDocument.Follow follow -> grouping.followed(id, dossier, follow);
            case ToDocument.Lead lead -> grouping.led(dossier, lead);
            case ToDocument.Join join -> grouping.joined(id, dossier, join);
            case ToDocument.Welcome welcome -> grouping.welcomed(dossier, welcome);
        }
        if (!(message instanceof ToDocument.Check))
            save(id, dossier);
    }

    /**
     * Most answers after the first of each shard bring others with an anchor or two in common, and change nothing but what is remembered
     * of them; where documents come in another order than that of their days, there are many.
     */
    private void answered(DocumentId id, Dossier dossier, ToDocument.Answer answer) {
        var before = dossier.outlook();
        matching.answered(id, dossier, answer);
        if (dossier.published != null && dossier.outlook().equals(before))
            desk.dossiers().put(id, dossier);
        else
            save(id, dossier);
    }

    /** Of a document that has not come yet only the wish is noted. */
    private void forget(DocumentId id, boolean holds) {
        var dossier = dossier(id);
        if (dossier.forgotten == holds)
            return;
        dossier.forgotten = holds;
        desk.dossiers().put(id, dossier);
        if (!holds || dossier.history.equals(History.EMPTY))
            return;
        oblivion.erase(id, dossier);
        revise(id, dossier);
        save(id, dossier);
    }

    /** Publishes the corrections that have come up since the last time, and writes the ledger's pages. */
    public void flush() {
        var due = List.copyOf(stirred);
        stirred.clear();
        for (var id : due)
            resettle(id, dossier(id));
        ledger.flush();
    }

    private void revise(DocumentId id, Dossier dossier) {
        var current = dossier.history.current();
        current.ifPresentOrElse(event -> {
            var document = Objects.requireNonNull(desk.contents().get(id + "/" + event.id()), "content of " + event);
            revise(dossier, document);
        }, () -> {
            if (dossier.isThere())
                matching.withdraw(id, dossier);
        });
    }

    private void revise(Dossier dossier, Document document) {
        var place = Place.of(document, dossier.history.firstFetched().orElseThrow());
        dossier.representation++;
        var ties = Ties.of(document);
        int keys = ties.stream().map(Tie::key).toList().hashCode();
        if (place.equals(dossier.place) && document.contentHash().equals(dossier.content) && keys == dossier.ties)
            return;
        dossier.content = document.contentHash();
        dossier.ties = keys;
        matching.enter(dossier, place, Sketch.of(document), ties);
    }

    private Dossier dossier(DocumentId id) {
        return Optional.ofNullable(desk.dossiers().get(id)).orElseGet(Dossier::new);
    }

    /** Whatever was said may change what is published: so the document is due, and goes out at once if it never did. */
    private void save(DocumentId id, Dossier dossier) {
        grouping.follow(id, dossier);
        ledger.due(id, dossier);
        if (dossier.published == null) {
            settle(id, dossier);
        } else {
            stirred.add(id);
            desk.dossiers().put(id, dossier);
        }
    }

    private void settle(DocumentId id, Dossier dossier) {
        if (grouping.settle(id, dossier))
            ledger.done(id);
        desk.dossiers().put(id, dossier);
    }

    /** One that is kept as it was needs no writing. */
    private void resettle(DocumentId id, Dossier dossier) {
        var before = dossier.settled();
        if (grouping.settle(id, dossier))
            ledger.done(id);
        if (!dossier.settled().equals(before))
            desk.dossiers().put(id, dossier);
    }
}
