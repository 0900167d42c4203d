package dev.parley.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A raw document as a line of JSON: all that its event's id depends on, so that it is the same event when it is read back.
 *
 * @param text the body, where it is UTF-8
 * @param bytes the body in base 64, where it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArchivedDocument(int schema, Locator locator, String source, Instant fetched, String contentType, Hints hints,
        @Nullable String text, byte @Nullable [] bytes) {
    static final int SCHEMA = 1;

    ArchivedDocument {
        Objects.requireNonNull(locator, "locator");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(fetched, "fetched");
        Objects.requireNonNull(contentType, "contentType");
        hints = Objects.requireNonNullElse(hints, Hints.NONE);
        if (schema != SCHEMA)
            throw new IllegalArgumentException("schema " + schema + " is not known here");
        if ((text == null) == (bytes == null))
            throw new IllegalArgumentException("a raw document has either text or bytes");
    }

    static ArchivedDocument of(RawDocument raw) {
        var text = new String(raw.body(), UTF_8);
        boolean isText = Arrays.equals(text.getBytes(UTF_8), raw.body());
        return new ArchivedDocument(SCHEMA, raw.locator(), raw.source(), raw.fetched(), raw.contentType(), raw.hints(),
                isText ? text : null, isText ? null : raw.body());
    }

    RawDocument document() {
        var body = bytes != null ? bytes : Objects.requireNonNull(text).getBytes(UTF_8);
        return new RawDocument(locator, source, fetched, contentType, body, hints);
    }
}
