package dev.parley.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A hub that takes every subscription and leaves the rest to the test. */
public final class Hub implements Route {
    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

    /** The forms of the requests so far. */
    public List<Map<String, String>> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        requests.add(Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8))));
        Route.send(exchange, 202, new byte[0]);
    }
}
