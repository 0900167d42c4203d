package dev.parley.processor.dedupe.actor;

import dev.parley.model.DocumentId;
import dev.parley.model.Rejection;
import java.time.Instant;

/**
 * Forgets documents. Of each event its id and source stay, so that the ledger goes on counting it, as rejected. The end does not depend
 * on whether the event or the wish to forget came first.
 */
record Oblivion(Desk desk, Post post, Ledger ledger) {
    /** Takes away what is kept of the events so far; what follows from that is for the caller. */
    void erase(DocumentId id, Dossier dossier) {
        var history = dossier.history;
        for (var event : dossier.history.events()) {
            desk.contents().delete(id + "/" + event.id());
            history = history.with(trace(event.id(), event.source()));
            post.forget(Rejection.forgotten(event.id(), id, event.source()));
        }
        ledger.change(dossier.history, history);
        dossier.history = history;
    }

    /** Something has come of a document that was forgotten. Its raw record goes too, each time. */
    void refuse(Arrival arrival, Dossier dossier) {
        var history = dossier.history.with(trace(arrival.event(), arrival.source()));
        post.forget(Rejection.forgotten(arrival.event(), arrival.id(), arrival.source()));
        ledger.change(dossier.history, history);
        dossier.history = history;
        desk.dossiers().put(arrival.id(), dossier);
    }

    private static History.Event trace(String event, String source) {
        return new History.Event(event, source, Instant.EPOCH, null);
    }
}
