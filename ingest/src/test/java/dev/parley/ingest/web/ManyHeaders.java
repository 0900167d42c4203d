package dev.parley.ingest.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** More header fields than anybody needs, or one longer than anybody needs. */
public record ManyHeaders(int fields, int length) implements Route {
    @Override
    public void answer(HttpExchange exchange) throws IOException {
        for (int i = 0; i < fields; i++)
            exchange.getResponseHeaders().set("X-Field-" + i, "x".repeat(length));
        Route.send(exchange, 200, new byte[]{ 'a' });
    }
}
