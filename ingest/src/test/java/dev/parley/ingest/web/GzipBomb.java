package dev.parley.ingest.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Some kilobytes that unpack to so many bytes of zeros. */
public record GzipBomb(long bytes) implements Route {
    @Override
    public void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 0);
        var chunk = new byte[64 * 1024];
        try (var zip = new GZIPOutputStream(exchange.getResponseBody())) {
            for (long sent = 0; sent < bytes; sent += chunk.length)
                zip.write(chunk);
        }
    }
}
