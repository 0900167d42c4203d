package dev.parley.ingest.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Sends elsewhere. */
public record Redirect(int status, String to) implements Route {
    @Override
    public void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        Route.send(exchange, status, new byte[0]);
    }
}
