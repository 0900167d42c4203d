package dev.parley.ingest.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** How a server behaves at one path. */
@FunctionalInterface
public interface Route {
    void answer(HttpExchange exchange) throws IOException;

    /** Sends a whole answer. */
    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0)
            exchange.getResponseBody().write(body);
    }
}
