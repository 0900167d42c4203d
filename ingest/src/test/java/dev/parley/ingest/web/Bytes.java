package dev.parley.ingest.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** A body as it is, whatever its type says of the charset. */
public record Bytes(String contentType, byte[] body) implements Route {
    @Override
    public void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        Route.send(exchange, 200, body);
    }
}
