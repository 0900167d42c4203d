package dev.parley.bench.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Feeds and their pages on every loopback address, each a host of its own: {@code /feed.xml} shows as many entries as there are by now,
 * {@code /talk/N} is one. Keeps a log.
 */
final class Site implements AutoCloseable {
    /** A request as it arrived, and when its answer was sent. */
    record Hit(String host, String path, Instant arrived, Instant answered) {}

    private final HttpServer server;
    private final IntSupplier entries;
    private final Map<String, Queue<Hit>> log = new ConcurrentHashMap<>();

    private Site(HttpServer server, IntSupplier entries) {
        this.server = server;
        this.entries = entries;
    }

    /** @param entries how many each feed shows now */
    static Site start(IntSupplier entries) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("0.0.0.0"), 0), 1_000);
        var site = new Site(server, entries);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", site::answer);
        server.start();
        return site;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** By host, in the order of arrival. */
    Map<String, Queue<Hit>> log() {
        return log;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var arrived = Instant.now();
        var host = exchange.getRequestHeaders().getFirst("Host");
        var path = exchange.getRequestURI().getPath();
        var body = (path.equals("/feed.xml") ? feed(host) : path.startsWith("/talk/") ? talk(host, path) : "")
                .getBytes(UTF_8);
        try (exchange) {
            exchange.getResponseHeaders()
                    .set("Content-Type", path.endsWith("xml") ? "application/rss+xml" : "text/html; charset=utf-8");
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } finally {
            log.computeIfAbsent(host, _ -> new ConcurrentLinkedQueue<>())
                    .add(new Hit(host, path, arrived, Instant.now()));
        }
    }

    private String feed(String host) {
        return IntStream.range(0, entries.getAsInt())
                .mapToObj(entry -> "<item><title>Talk " + entry + "</title><link>http://" + host + "/talk/" + entry
                        + "</link></item>")
                .collect(Collectors.joining("", "<rss version='2.0'><channel><title>" + host + "</title>",
                        "</channel></rss>"));
    }

    /** Words of its own, so that no talk is a copy of another. */
    private static String talk(String host, String path) {
        var words = IntStream.range(0, 60)
                .mapToObj(i -> Integer.toString((host + path + i).hashCode() & 0xffffff, 36))
                .collect(Collectors.joining(" "));
        return "<html><title>" + host + path + "</title><body><article><p><b>Ada Byron:</b> Can it think, and "
                + words.substring(0, words.length() / 2) + "?</p><p><b>Alan Mathison:</b> It can reason about "
                + words.substring(words.length() / 2) + ".</p></article></body></html>";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
