package dev.parley.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How a request ended. */
public sealed interface FetchOutcome {
    /** 200 and its whole body, decompressed. */
    record Fetched(Headers headers, byte[] body) implements FetchOutcome {}

    /** 202 or 204: it is taken, and there is nothing to read. */
    record Accepted(int status) implements FetchOutcome {}

    /** 304: what is known is still so. */
    record NotModified(Headers headers) implements FetchOutcome {}

    /** 301, 302, 303, 307 or 308. */
    record Redirected(URI to, boolean permanent) implements FetchOutcome {}

    /** 404, or 410 for good. */
    record Missing(int status) implements FetchOutcome {}

    /** The site does not give it to us: any other 4xx. */
    record Refused(int status, Headers headers, String excerpt) implements FetchOutcome {}

    /** 429, or 503 with a time: asked too often. */
    record Throttled(int status, Optional<Duration> retryAfter) implements FetchOutcome {}

    /** 5xx; or 408 or 425: another time it may go well. */
    record ServerError(int status) implements FetchOutcome {}

    /**
     * The body is larger than asked for; here is its beginning.
     *
     * @param size as the server states it, else what was read until it was cut; in bytes
     */
    record TooLarge(Headers headers, byte[] head, long size) implements FetchOutcome {}

    /** Our own guard does not let the request out. */
    record Blocked(String reason) implements FetchOutcome {}

    /** The request has not left: what has to go with it is not there. */
    record Unsent(String reason) implements FetchOutcome {}

    /** No usable answer. */
    record Failed(Failure failure, String reason) implements FetchOutcome {}

    /** Why there is no usable answer. */
    enum Failure {
        DNS, CONNECT, TLS, TIMEOUT, PROTOCOL, ENCODING
    }
}
