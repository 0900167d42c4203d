package dev.parley.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/**
 * The bytes exactly as fetched, with their provenance. Never altered, never thrown away. The body is not copied: nobody may write to
 * it. Equal by content.
 *
 * @param source the Parley source that brought it, such as a folder's name
 * @param fetched when it was fetched; for a file, its modification time
 * @param contentType a media type, perhaps with a charset; {@code application/octet-stream} if unknown
 */
public record RawDocument(Locator locator, String source, Instant fetched, String contentType, byte[] body,
        Hints hints) {
    /** Bodies above this many bytes are rejected; the first {@link #KEPT_OF_OVERSIZE} bytes are kept. */
    public static final int MAX_BODY = 16 * 1024 * 1024;

    public static final int KEPT_OF_OVERSIZE = 64 * 1024;

    public RawDocument {
        Objects.requireNonNull(locator, "locator");
        Objects.requireNonNull(body, "body");
        if (source.isBlank())
            throw new IllegalArgumentException("a raw document needs the name of its source");
    }

    /**
     * The event that a document is no longer where it was.
     *
     * @param noticed later than every fetch of the document so far
     */
    public static RawDocument gone(Locator locator, String source, Instant noticed, Absence absence) {
        return new RawDocument(locator, source, noticed, "application/octet-stream", new byte[0], Hints.of(absence));
    }

    public DocumentId id() {
        return DocumentId.of(locator);
    }

    public RawDocument fetchedAt(Instant time) {
        return new RawDocument(locator, source, time, contentType, body, hints);
    }

    public ContentHash contentHash() {
        return ContentHash.of(body);
    }

    /**
     * Unique per event: one locator, one fetch time, one content (of a cut body: its beginning and its full size). The same event sent
     * again has the same id.
     */
    public String eventId() {
        var size = hints.cutFrom() == null ? "" : "\n" + hints.cutFrom();
        return Digest.sha256(locator + "\n" + fetched + "\n" + contentHash() + size).base32(160);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawDocument(var l, var s, var f, var t, var b, var h) && locator.equals(l)
                && source.equals(s) && fetched.equals(f) && contentType.equals(t) && Arrays.equals(body, b)
                && hints.equals(h);
    }

    @Override
    public int hashCode() {
        return Objects.hash(locator, source, fetched, contentType, Arrays.hashCode(body), hints);
    }

    @Override
    public String toString() {
        return "RawDocument[" + locator + ", " + fetched + ", " + contentType + ", " + body.length + " bytes]";
    }
}
