package dev.parley.ingest.publish;

import dev.parley.model.RawDocument;

/** What has been committed to the raw channel. */
public record Published(long documents, long bytes) {
    static final Published NOTHING = new Published(0, 0);

    Published plus(RawDocument raw) {
        return new Published(documents + 1, bytes + raw.body().length);
    }
}
