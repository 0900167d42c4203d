package dev.parley.ingest.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.ingest.push.PushOutcome.Taken;
import dev.parley.model.Json;
import dev.parley.model.RawDocument;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Takes documents by {@code POST /documents}: the body is the document, Content-Type its type. Header {@code Authorization: Bearer TOKEN};
 * a {@code url} parameter or an {@code Idempotency-Key} header names the document; parameters {@code source}, {@code title}, {@code author} and
 * {@code published} are hints. 202 means that the document is committed to the raw channel, 429 that it was too much at once. Thread-safe.
 */
public final class PushServer implements AutoCloseable {
    /** Bytes of a refused body that are still read. */
    private static final long DRAINED = 4L * RawDocument.MAX_BODY;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final PushReader reader;
    private final PushQueue queue;

    private PushServer(HttpServer server, PushReader reader, PushQueue queue) {
        this.server = server;
        this.reader = reader;
        this.queue = queue;
    }

    /**
     * @param address to listen at; port 0 takes a free one
     * @param token that every request must carry
     * @param rate how many are let in
     * @throws IOException if the port is in use
     */
    public static PushServer start(InetSocketAddress address, String token, PushRate rate, PushQueue queue, Clock clock)
            throws IOException {
        var server = HttpServer.create(address, 0);
        var push = new PushServer(server, new PushReader(token, rate, clock), queue);
        server.createContext("/documents", push::answer);
        server.setExecutor(push.threads);
        server.start();
        return push;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, switch (reader.read(exchange)) {
                case PushReader.Pushed(var raw, var key) -> queue.commit(raw, key);
                case PushReader.No(var outcome) -> outcome;
            });
        }
    }

    private static void send(HttpExchange exchange, PushOutcome outcome) throws IOException {
        var body = Json.MAPPER.writeValueAsString(outcome).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        outcome.headers().forEach(exchange.getResponseHeaders()::set);
        int status = outcome instanceof Taken ? 202 : ((PushOutcome.Refused) outcome).status();
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
        drain(exchange.getRequestBody());
    }

    /** What closes while the other side still sends is reset, and the answer with it (RFC 9112, section 9.6): so the rest is read, up to a point. */
    private static void drain(InputStream rest) throws IOException {
        var buffer = new byte[64 * 1024];
        long left = DRAINED;
        for (int read = rest.read(buffer); read >= 0 && left > 0; read = rest.read(buffer))
            left -= read;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
