package dev.parley.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A raw document that could not be processed. The raw record stays; this refers to it.
 *
 * @param event id of the raw event
 * @param reason what is wrong with it, in a sentence for its reader
 */
public record Rejection(int schema, String event, DocumentId id, Locator locator, String source, Instant fetched,
        Code code, String reason) {
    public static final int SCHEMA = 1;

    /** The sorts of reasons, stable for counting. */
    public enum Code {
        EMPTY, TOO_LARGE, BINARY, UNSUPPORTED, NO_TEXT, MALFORMED, INTERNAL
    }

    public static Rejection of(RawDocument raw, Code code, String reason) {
        return new Rejection(SCHEMA, raw.eventId(), raw.id(), raw.locator(), raw.source(), raw.fetched(), code, reason);
    }
}
