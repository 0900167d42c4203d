package dev.parley.ingest.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.parley.ingest.push.PushOutcome.Refused;
import dev.parley.ingest.url.CanonicalUrl;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and checks a push: who, what, how large; the cheapest check first, the body last. */
record PushReader(String token, PushRate rate, Clock clock) {
    private static final List<String> TYPES = List.of("text/", "application/json", "application/xhtml+xml",
            "application/xml", "application/pdf", "application/x-subrip", "application/ttml+xml",
            "application/vnd.openxmlformats-officedocument.", "application/octet-stream", "message/rfc822");

    /** What a request is. */
    sealed interface Request {}

    record Pushed(RawDocument raw, Optional<String> idempotencyKey) implements Request {}

    record No(Refused outcome) implements Request {}

    Request read(HttpExchange exchange) throws IOException {
        var type = Optional.ofNullable(header(exchange, "Content-Type")).orElse("").toLowerCase(Locale.ROOT);
        if (!isAllowed(header(exchange, "Authorization")))
            return new No(new Refused(401, "a bearer token is needed", Map.of("WWW-Authenticate", "Bearer")));
        if (!rate.admits())
            return new No(Refused.busy());
        if (!exchange.getRequestMethod().equals("POST"))
            return new No(new Refused(405, "documents are sent by POST", Map.of("Allow", "POST")));
        if (TYPES.stream().noneMatch(type::startsWith))
            return no(415, "documents of type '" + type + "' can't be read");
        return size(exchange) > RawDocument.MAX_BODY ? tooLarge() : body(exchange);
    }

    private Request body(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(RawDocument.MAX_BODY + 1);
        if (body.length > RawDocument.MAX_BODY)
            return tooLarge();
        var parameters = parameters(exchange.getRequestURI());
        var key = Optional.ofNullable(header(exchange, "Idempotency-Key")).filter(text -> !text.isBlank());
        var source = parameters.getOrDefault("source", "push");
        var url = Optional.ofNullable(parameters.get("url")).flatMap(CanonicalUrl::of);
        if ((parameters.containsKey("url") && url.isEmpty()) || source.isBlank())
            return no(400, "`url` is no web address, or `source` is empty");
        if (url.isEmpty() && key.isEmpty())
            return no(400, "a `url` parameter or an Idempotency-Key header has to name the document");
        var locator = url.map(address -> new Locator(address.toString()))
                .orElseGet(() -> new Locator("push:" + source + "/" + key.orElseThrow()));
        return new Pushed(
                new RawDocument(locator, source, clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        String.valueOf(header(exchange, "Content-Type")), body, hints(parameters, url.orElse(null))),
                key);
    }

    private static Hints hints(Map<String, String> parameters, @Nullable URI url) {
        var author = parameters.get("author");
        return new Hints(parameters.get("title"), author == null ? List.of() : List.of(author),
                parameters.get("published"), parameters.get("language"), url == null ? null : url.getHost(), url, null);
    }

    /** Takes the same time whatever is wrong. */
    private boolean isAllowed(@Nullable String authorization) {
        var expected = ("Bearer " + token).getBytes(UTF_8);
        return authorization != null && MessageDigest.isEqual(expected, authorization.strip().getBytes(UTF_8));
    }

    private static long size(HttpExchange exchange) {
        var stated = header(exchange, "Content-Length");
        return stated != null && stated.matches("\\d{1,18}") ? Long.parseLong(stated) : 0;
    }

    private static @Nullable String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static Map<String, String> parameters(URI request) {
        var parameters = new HashMap<String, String>();
        if (request.getRawQuery() != null)
            Arrays.stream(request.getRawQuery().split("&"))
                    .map(pair -> pair.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> parameters.put(decoded(pair[0]), decoded(pair[1])));
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException _) {
            return text; // a stray percent sign is one
        }
    }

    private static Request tooLarge() {
        return no(413, "documents are at most " + RawDocument.MAX_BODY + " bytes");
    }

    private static Request no(int status, String error) {
        return new No(Refused.of(status, error));
    }
}
