package dev.parley.processor.dedupe.actor;

import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.Locator;
import dev.parley.processor.dedupe.sketch.Sketch;

/** What the documents' actor remembers. */
public interface Desk {
    /** A member of a root's group. */
    record Member(DocumentId id, Locator locator, int length) {}

    Table<DocumentId, Dossier> dossiers();

    /** Documents by id and event ({@code id/event}). */
    Table<String, Document> contents();

    Table<DocumentId, Sketch> sketches();

    /** By root and place ({@code root/place}), so that the first of a group come first. */
    Table<String, Member> members();

    /** By leader and follower ({@code leader/follower}). */
    Table<String, DocumentId> followers();

    /** Whose current version is not published, and the source that it counts under. */
    Table<DocumentId, String> agenda();

    /** By source. */
    Table<String, Tally> tallies();
}
