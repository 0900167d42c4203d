package dev.parley.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.model.RawDocument;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Where hubs call: GET verifies what we have asked for (W3C WebSub §5.3), POST says that a feed has changed (§7). What a signed POST
 * carries is not read: the feed is asked, as if its time had come, so that a hub can't put words into its mouth. Thread-safe.
 */
public final class WebSubServer implements AutoCloseable {
    private record Answer(int status, String body) {}

    private static final Answer UNKNOWN = new Answer(404, "");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Callback callback;
    private final Subscriptions subscriptions;
    private final Clock clock;

    private WebSubServer(HttpServer server, Callback callback, Subscriptions subscriptions, Clock clock) {
        this.server = server;
        this.callback = callback;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /**
     * @param address to listen at; port 0 takes a free one
     * @throws IOException if the port is in use
     */
    public static WebSubServer start(InetSocketAddress address, Callback callback, Subscriptions subscriptions,
            Clock clock) throws IOException {
        var server = HttpServer.create(address, 0);
        var websub = new WebSubServer(server, callback, subscriptions, clock);
        server.createContext("/", websub::answer);
        server.setExecutor(websub.threads);
        server.start();
        return websub;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var place = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
            var answer = switch (exchange.getRequestMethod()) {
                case "GET" -> verified(place, parameters(exchange.getRequestURI()));
                case "POST" -> told(place, exchange);
                default -> new Answer(405, "");
            };
            var body = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer verified(String place, Map<String, String> asked) {
        synchronized (subscriptions) {
            var topic = asked.getOrDefault("hub.topic", "");
            var found = find(place).filter(known -> known.topic().toString().equals(topic));
            return switch (asked.getOrDefault("hub.mode", "")) {
                case "subscribe" -> found.map(known -> confirm(known, asked)).orElse(UNKNOWN);
                case "unsubscribe" -> found.isEmpty() ? new Answer(200, challenge(asked)) : UNKNOWN;
                case "denied" -> found.map(this::deny).orElse(UNKNOWN);
                default -> new Answer(400, "hub.mode is subscribe, unsubscribe or denied");
            };
        }
    }

    private Answer confirm(Subscription known, Map<String, String> asked) {
        var lease = asked.getOrDefault("hub.lease_seconds", "");
        if (!lease.matches("\\d{1,9}"))
            return new Answer(400, "hub.lease_seconds is missing");
        subscriptions.write(known.verified(Duration.ofSeconds(Long.parseLong(lease)), clock.instant()));
        return new Answer(200, challenge(asked));
    }

    private Answer deny(Subscription known) {
        subscriptions.write(known.denied(clock.instant()));
        return new Answer(200, "");
    }

    private static String challenge(Map<String, String> asked) {
        return asked.getOrDefault("hub.challenge", "");
    }

    /** A wrong signature is answered like a right one (§7.1.1), so that nobody can try secrets. */
    private Answer told(String place, HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(RawDocument.MAX_BODY);
        var signature = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("X-Hub-Signature"), "");
        synchronized (subscriptions) {
            var found = find(place);
            found.filter(known -> callback.isSigned(known, body, signature)).ifPresent(subscriptions::ping);
            return new Answer(found.isEmpty() ? 410 : 202, "");
        }
    }

    private Optional<Subscription> find(String place) {
        return subscriptions.all().stream().filter(known -> callback.place(known).equals(place)).findFirst();
    }

    private static Map<String, String> parameters(URI request) {
        return Arrays.stream(Objects.requireNonNullElse(request.getRawQuery(), "").split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (first, _) -> first));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException _) {
            return text; // a stray percent sign is one
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
