package dev.parley.model;

/**
 * That a document is to be forgotten, and all that is kept of it: its id, which is a hash of the locator. What is fetched of it later is
 * rejected and not kept.
 */
public record Forgotten(int schema, DocumentId id) {
    public static final int SCHEMA = 1;

    public static Forgotten of(DocumentId id) {
        return new Forgotten(SCHEMA, id);
    }
}
