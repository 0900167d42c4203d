package dev.parley.ingest.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

/** A status and headers, no body. */
public record Status(int status, Map<String, String> headers) implements Route {
    public Status(int status) {
        this(status, Map.of());
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        Route.send(exchange, status, new byte[0]);
    }
}
