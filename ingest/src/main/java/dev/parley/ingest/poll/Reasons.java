package dev.parley.ingest.poll;

import dev.parley.ingest.fetch.FetchOutcome;
import java.util.Locale;

/** Outcomes in words, for whoever looks at the health of a source. */
final class Reasons {
    static final String ROBOTS = "robots.txt forbids it";
    static final String NO_ROBOTS = "robots.txt can't be reached, which forbids all: ";
    static final String RESERVED = "rights reserved: ";
    static final String CIRCLE = "redirects without an end";

    private Reasons() {}

    static String of(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched _ -> "fetched";
            case FetchOutcome.Accepted(int status) -> status + ": nothing to read";
            case FetchOutcome.NotModified _ -> "not modified";
            case FetchOutcome.Redirected(var to, _) -> "redirected to " + to;
            case FetchOutcome.Missing(int status) -> status + ": it is not there";
            case FetchOutcome.Refused(int status, var headers, var excerpt) -> status + ": refused"
                    + (headers.contentType().contains("json") && !excerpt.isEmpty() ? ": " + excerpt : "");
            case FetchOutcome.Throttled(int status, _) ->
                status + (status == 503 ? ": not now, says the server" : ": asked too often");
            case FetchOutcome.ServerError(int status) -> status + ": the server failed";
            case FetchOutcome.TooLarge(_, _, long size) -> "too large: " + size + " bytes or more";
            case FetchOutcome.Blocked(var reason) -> "not asked: " + reason;
            case FetchOutcome.Unsent(var reason) -> "not asked: " + reason;
            case FetchOutcome.Failed(var failure, var reason) ->
                failure.name().toLowerCase(Locale.ROOT) + ": " + reason;
        };
    }
}
