package dev.parley.app.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.model.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The page before a server that says what a test wants it to say. Documents are numbers, the newest first. */
final class StubApi implements AutoCloseable {
    private static final Path PAGE = Path.of("src/main/resources/dashboard");
    private static final Map<String, String> TYPES = Map.of("html", "text/html", "js", "text/javascript", "css",
            "text/css", "svg", "image/svg+xml");

    private final HttpServer server;
    private final List<Integer> documents = new CopyOnWriteArrayList<>();
    private final List<Integer> rejections = new CopyOnWriteArrayList<>();
    private final List<OutputStream> listening = new CopyOnWriteArrayList<>();
    final AtomicBoolean refusing = new AtomicBoolean();
    /** In how many documents of this month. */
    final AtomicInteger spokenOf = new AtomicInteger(1);

    StubApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> file(exchange, "index.html"));
        server.createContext("/page/", exchange -> file(exchange, exchange.getRequestURI().getPath().substring(6)));
        server.createContext("/api/topics", exchange -> json(exchange, Map.of("topics", List.of())));
        server.createContext("/api/documents",
                exchange -> page(exchange, "documents", documents.stream().map(StubApi::document).toList()));
        server.createContext("/api/rejected",
                exchange -> page(exchange, "rejections", rejections.stream().map(StubApi::rejection).toList()));
        server.createContext("/api/trends", exchange -> json(exchange, trends(spokenOf.get())));
        server.createContext("/api/events", this::listen);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Without telling anybody. */
    void publish(int number) {
        documents.remove(Integer.valueOf(number));
        documents.addFirst(number);
    }

    void reject(int number) {
        rejections.add(number);
    }

    void tell(int number) throws IOException {
        send("event: document\ndata: " + Json.MAPPER.writeValueAsString(document(number)) + "\n\n");
    }

    void tellOfState() throws IOException {
        send("event: state\ndata: {}\n\n");
    }

    int listening() {
        return listening.size();
    }

    private void send(String event) throws IOException {
        for (var client : listening) {
            client.write(event.getBytes(UTF_8));
            client.flush();
        }
    }

    /** As when the server is stopped; browsers come back by themselves. */
    void cutOff() throws IOException {
        for (var client : listening)
            client.close();
        listening.clear();
    }

    private void listen(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", Events.TYPE);
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("retry: 100\n\n".getBytes(UTF_8));
        exchange.getResponseBody().flush();
        listening.add(exchange.getResponseBody());
    }

    private static Map<String, Object> trends(int number) {
        var point = Map.of("on", "2026-11", "documents", number);
        var row = Map.of("topic", "looms", "documents", number, "undated", 0, "sources", 1, "points", List.of(point));
        return Map.of("until", "2026-11-20", "rows", List.of(row), "rising", List.of());
    }

    private static Map<String, Object> document(int number) {
        return Map.of("id", "%016d".formatted(number), "locator", "folder:a/" + number, "title", "Talk " + number,
                "people", List.of(), "source", "a", "form", "article", "words", number, "standing", "original",
                "topics", List.of(), "appended", "2026-11-20T10:%02d:%02dZ".formatted(number / 60, number % 60));
    }

    private static Map<String, Object> rejection(int number) {
        return Map.of("event", "event" + number, "locator", "folder:a/" + number, "code", "empty", "source", "a",
                "reason", "nothing is in it");
    }

    private void page(HttpExchange exchange, String name, List<Map<String, Object>> all) throws IOException {
        if (refusing.get()) {
            answer(exchange, 503, "application/json", "{\"detail\":\"not now\"}".getBytes(UTF_8));
            return;
        }
        int limit = parameter(exchange, "limit", 50);
        int from = parameter(exchange, "cursor", 0);
        var answer = new java.util.HashMap<String, Object>();
        var page = new ArrayList<>(all.subList(Math.min(from, all.size()), Math.min(from + limit, all.size())));
        answer.put(name, page);
        answer.put("total", all.size());
        answer.put("next", from + limit < all.size() ? Integer.toString(from + limit) : null);
        json(exchange, answer);
    }

    private static int parameter(HttpExchange exchange, String name, int usual) {
        var found = Pattern.compile("(?:^|&)" + name + "=(\\d+)")
                .matcher(Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""));
        return found.find() ? Integer.parseInt(found.group(1)) : usual;
    }

    private static void json(HttpExchange exchange, Object value) throws IOException {
        answer(exchange, 200, "application/json", Json.MAPPER.writeValueAsBytes(value));
    }

    private static void file(HttpExchange exchange, String name) throws IOException {
        var file = PAGE.resolve(name);
        if (Files.exists(file))
            answer(exchange, 200, TYPES.getOrDefault(name.replaceFirst(".*\\.", ""), ""), Files.readAllBytes(file));
        else
            answer(exchange, 404, "text/plain", new byte[0]);
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    void publish(IntStream numbers) {
        numbers.forEach(this::publish);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
