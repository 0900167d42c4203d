package dev.parley.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/** Answers 304 to its ETag; a lying one keeps the ETag when the body changes. */
public final class Conditional implements Route {
    private final boolean lying;
    private final AtomicReference<String> body;

    public Conditional(String body, boolean lying) {
        this.body = new AtomicReference<>(body);
        this.lying = lying;
    }

    public void change(String next) {
        body.set(next);
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        var now = body.get();
        var etag = lying ? "\"always\"" : "\"" + Integer.toHexString(now.hashCode()) + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match")))
            Route.send(exchange, 304, new byte[0]);
        else
            Route.send(exchange, 200, now.getBytes(UTF_8));
    }
}
