package dev.parley.ingest.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** A body without an end, as fast as it is taken. */
public record Endless() implements Route {
    @Override
    public void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 0);
        var chunk = new byte[64 * 1024];
        while (true)
            exchange.getResponseBody().write(chunk);
    }
}
