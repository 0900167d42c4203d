package dev.parley.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.ingest.fetch.FetchOutcome.Failed;
import dev.parley.ingest.fetch.FetchOutcome.Failure;
import dev.parley.ingest.fetch.FetchOutcome.Missing;
import dev.parley.ingest.fetch.FetchOutcome.NotModified;
import dev.parley.ingest.fetch.FetchOutcome.Redirected;
import dev.parley.ingest.fetch.FetchOutcome.Refused;
import dev.parley.ingest.fetch.FetchOutcome.ServerError;
import dev.parley.ingest.fetch.FetchOutcome.Throttled;
import dev.parley.ingest.url.Escapes;
import dev.parley.ingest.url.RelativeReference;
import java.io.IOException;
import java.net.URI;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** Reads answers by their status (RFC 9110 §15). */
record Responses(Clock clock) {
    FetchOutcome outcome(FetchRequest request, ClassicHttpResponse response) throws IOException {
        var headers = Headers.of(response.getHeaders());
        int status = response.getCode();
        return switch (status) {
            case 200, 203 -> new Body(headers, request.maxBody()).read(response.getEntity());
            case 202, 204 -> new FetchOutcome.Accepted(status);
            case 304 -> new NotModified(headers);
            case 301, 308 -> redirected(request.url(), headers, true);
            case 302, 303, 307 -> redirected(request.url(), headers, false);
            case 404, 410 -> new Missing(status);
            case 408, 425 -> new ServerError(status);
            case 429 -> new Throttled(status, retryAfter(headers));
            default -> other(status, headers, response);
        };
    }

    private FetchOutcome other(int status, Headers headers, ClassicHttpResponse response) throws IOException {
        if (status >= 400 && status < 500)
            return new Refused(status, headers, Body.excerpt(response.getEntity()));
        if (status == 503 && headers.first("retry-after").isPresent())
            return new Throttled(status, retryAfter(headers));
        return status >= 500 ? new ServerError(status) : new Failed(Failure.PROTOCOL, "unexpected status " + status);
    }

    private static FetchOutcome redirected(URI from, Headers headers, boolean permanent) {
        var location = headers.first("location");
        if (location.isEmpty())
            return new Failed(Failure.PROTOCOL, "a redirect without a location");
        try {
            return new Redirected(RelativeReference.resolve(from, Escapes.mended(written(location.get()))), permanent);
        } catch (IllegalArgumentException _) {
            return new Failed(Failure.PROTOCOL, "a redirect to '" + location.get() + "', which is no URL");
        }
    }

    /** What servers write is mostly UTF-8, which the client has read byte for byte. */
    private static String written(String location) {
        try {
            var bytes = ISO_8859_1.newEncoder().encode(CharBuffer.wrap(location));
            return UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException _) {
            return location;
        }
    }

    private Optional<Duration> retryAfter(Headers headers) {
        return headers.first("retry-after").flatMap(value -> RetryAfter.read(value, clock.instant()));
    }
}
