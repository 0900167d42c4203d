package dev.parley.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** A body compressed as asked for. */
public record Gzip(String body) implements Route {
    @Override
    public void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, 0);
        try (var zip = new GZIPOutputStream(exchange.getResponseBody())) {
            zip.write(body.getBytes(UTF_8));
        }
    }
}
