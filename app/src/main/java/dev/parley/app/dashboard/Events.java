package dev.parley.app.dashboard;

import dev.parley.app.search.IndexFeed;
import dev.parley.app.search.Summary;
import dev.parley.model.DocumentId;
import dev.parley.model.Json;
import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Server-sent events: {@code document} with a summary, {@code gone} with an id, {@code state} when anything else has changed, and
 * {@code reset} to a client that is too slow to be told all. Each client has a thread of its own, so that none holds up another.
 * Thread-safe.
 */
final class Events implements IndexFeed.Listener, AutoCloseable {
    private static final int WAITING = 500;
    private static final int MOST_CLIENTS = 100;
    private static final int HEARTBEAT_SECONDS = 10;
    private static final Event RESET = new Event("reset", Map.of());

    private record Event(String name, Object data) {}

    private record Client(SseClient connection, BlockingQueue<Event> queue) {
        void offer(Event event) {
            if (queue.offer(event))
                return;
            queue.clear();
            queue.add(RESET);
        }
    }

    private final Set<Client> clients = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    @Override
    public void put(Summary document) {
        send(new Event("document", document));
    }

    @Override
    public void gone(DocumentId id) {
        send(new Event("gone", Map.of("id", id)));
    }

    void state() {
        send(new Event("state", Map.of()));
    }

    private void send(Event event) {
        clients.forEach(client -> client.offer(event));
    }

    void connect(SseClient connection) {
        if (clients.size() >= MOST_CLIENTS)
            throw new Refusal(503, "too many are listening");
        var client = new Client(connection, new ArrayBlockingQueue<>(WAITING));
        connection.keepAlive();
        connection.onClose(() -> clients.remove(client));
        clients.add(client);
        Thread.ofVirtual().name("parley-events").start(() -> serve(client));
    }

    int clients() {
        return clients.size();
    }

    private void serve(Client client) {
        try {
            client.connection.sendComment("parley");
            while (!stopped && !client.connection.terminated()) {
                var event = client.queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (event == null)
                    client.connection.sendComment("still here");
                else
                    client.connection.sendEvent(event.name, Json.MAPPER.writeValueAsString(event.data));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            clients.remove(client);
            client.connection.close();
        }
    }

    @Override
    public void close() {
        stopped = true;
        send(RESET);
    }
}
