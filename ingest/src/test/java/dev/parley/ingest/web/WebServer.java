package dev.parley.ingest.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers by path, and keeps a log. Without a route for it, a path is 404. */
public final class WebServer implements AutoCloseable {
    /** A request as it arrived. */
    public record Hit(String host, String path, Instant at, Map<String, List<String>> headers) {
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Route> routes = new ConcurrentHashMap<>();
    private final List<Hit> log = new CopyOnWriteArrayList<>();

    private WebServer(HttpServer server) {
        this.server = server;
    }

    public static WebServer start() throws IOException {
        return start(InetAddress.ofLiteral("127.0.0.1"));
    }

    /** At all addresses of the machine, so that 127.0.0.1, 127.0.0.2 and so on are hosts of their own. */
    public static WebServer startEverywhere() throws IOException {
        return start(InetAddress.ofLiteral("0.0.0.0"));
    }

    private static WebServer start(InetAddress address) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(address, 0), 0);
        var web = new WebServer(server);
        server.createContext("/", web::answer);
        server.setExecutor(web.threads);
        server.start();
        return web;
    }

    public WebServer route(String path, Route route) {
        routes.put(path, route);
        return this;
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public List<Hit> hits(String path) {
        return log.stream().filter(hit -> hit.path().equals(path)).toList();
    }

    public List<Hit> hits() {
        return List.copyOf(log);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        log.add(new Hit(exchange.getRequestHeaders().getFirst("Host"), path, Instant.now(),
                Map.copyOf(exchange.getRequestHeaders())));
        try (exchange) {
            routes.getOrDefault(path, new Status(404)).answer(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
