package dev.parley.app.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.app.exit.Failure;
import dev.parley.app.metrics.RoomMeters;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Answers {@code GET /health/live} and {@code GET /health/ready} with 200 or 503, as Docker and Kubernetes ask. A room that has failed
 * ends its process, so that whatever answers is alive. {@code GET /metrics} is for Prometheus. It listens at every address, so it says
 * nothing of documents: how the room is in one word, and figures.
 */
public final class HealthServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;

    private HealthServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * @param port 1 to 65535, or 0 for any free one
     * @param metrics in the text format of Prometheus
     */
    public static HealthServer start(int port, BooleanSupplier isReady, Supplier<String> metrics) {
        try {
            var server = HttpServer.create(new InetSocketAddress(port), 0);
            // a thread each: whoever connects and sends half a request holds up nobody else
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/health/live", exchange -> answer(exchange, true));
            server.createContext("/health/ready", exchange -> answer(exchange, isReady.getAsBoolean()));
            server.createContext("/metrics", exchange -> answer(exchange, 200, RoomMeters.TYPE, metrics.get()));
            server.start();
            return new HealthServer(server, threads);
        } catch (IOException e) {
            throw Failure.environment("healthPort " + port + " can't be opened: " + e.getMessage()
                    + "; stop what listens there or choose another", e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, boolean isWell) throws IOException {
        answer(exchange, isWell ? 200 : 503, "text/plain; charset=utf-8", isWell ? "ok\n" : "not ready\n");
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            var body = text.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
