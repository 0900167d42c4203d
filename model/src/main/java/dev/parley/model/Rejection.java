package dev.parley.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A raw document that could not be processed. The raw record stays; this refers to it.
 *
 * @param event id of the raw event
 * @param fetched null where the raw record could not even be read
 * @param reason what is wrong with it, in a sentence for its reader
 */
public record Rejection(int schema, String event, DocumentId id, Locator locator, String source,
        @Nullable Instant fetched, Code code, String reason) {
    public static final int SCHEMA = 1;

    /** The sorts of reasons, stable for counting. */
    public enum Code {
        EMPTY, TOO_LARGE, BINARY, UNSUPPORTED, NO_TEXT, MALFORMED, INTERNAL, FORGOTTEN
    }

    /** A record of the raw channel that is no raw document at all; it is named after its key. */
    public static Rejection unreadable(String event, String reason) {
        var locator = new Locator("raw:" + event);
        return new Rejection(SCHEMA, event, DocumentId.of(locator), locator, "unknown", null, Code.MALFORMED, reason);
    }

    /** A raw event of a forgotten document; it is named after the id, so that nothing of the document is in it. */
    public static Rejection forgotten(String event, DocumentId id, String source) {
        return new Rejection(SCHEMA, event, id, new Locator("forgotten:" + id), source, null, Code.FORGOTTEN,
                "the document was forgotten; nothing that comes of it is kept");
    }

    public static Rejection of(RawDocument raw, Code code, String reason) {
        return new Rejection(SCHEMA, raw.eventId(), raw.id(), raw.locator(), raw.source(), raw.fetched(), code, reason);
    }
}
