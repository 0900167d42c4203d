package dev.parley.ingest.fetch;

import java.time.Duration;

/**
 * Limits of every request.
 *
 * @param userAgent who asks, with a contact
 * @param connect to establish a connection
 * @param read between two reads
 * @param total for the whole answer, however it drips
 */
public record FetchSettings(String userAgent, Duration connect, Duration read, Duration total) {
    /** Limits of a header: fields, and bytes of a line. */
    static final int MAX_HEADERS = 200;
    static final int MAX_LINE = 16 * 1024;

    public static FetchSettings standard(String userAgent) {
        return new FetchSettings(userAgent, Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(60));
    }
}
