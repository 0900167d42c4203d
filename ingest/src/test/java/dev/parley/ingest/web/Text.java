package dev.parley.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

/** A body that stays. */
public record Text(String contentType, String body, Map<String, String> headers) implements Route {
    public static Text html(String body) {
        return new Text("text/html; charset=utf-8", body, Map.of());
    }

    public static Text feed(String body) {
        return new Text("application/rss+xml", body, Map.of());
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        headers.forEach(exchange.getResponseHeaders()::set);
        Route.send(exchange, 200, body.getBytes(UTF_8));
    }
}
