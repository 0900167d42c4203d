package dev.parley.app.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.app.search.IndexFeed;
import dev.parley.app.search.Summary;
import dev.parley.model.DocumentId;
import dev.parley.model.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server-sent events: {@code document} with a summary, {@code gone} with an id, {@code state} when anything else has changed, and
 * {@code reset} to a client that is too slow to be told all. Each client has a thread of its own, so that none holds up another.
 * Thread-safe.
 */
final class Events implements IndexFeed.Listener, AutoCloseable {
    static final String TYPE = "text/event-stream";

    private static final int WAITING = 500;
    static final int MOST_CLIENTS = 100;
    private static final int HEARTBEAT_SECONDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);
    private static final Event RESET = new Event("reset", Map.of());

    record Event(String name, Object data) {}

    /** @param left counted down when its thread has gone */
    record Client(BlockingQueue<Event> queue, CountDownLatch left) {
        /** By several threads at once: what one of them has cleared, others may have filled again. */
        void offer(Event event) {
            for (var next = event; !queue.offer(next); next = RESET)
                queue.clear();
        }
    }

    private final Set<Client> clients = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    @Override
    public void put(Summary document, boolean first) {
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

    /** Returns when the client has gone or all are told to go: the thread is the client's own. */
    void connect(Context context) {
        if (clients.size() >= MOST_CLIENTS)
            throw new Refusal(503, "too many are listening");
        var client = new Client(new ArrayBlockingQueue<>(WAITING), new CountDownLatch(1));
        clients.add(client);
        context.contentType(TYPE + "; charset=utf-8").header("Cache-Control", "no-store");
        try {
            serve(client, context.res().getOutputStream());
        } catch (IOException _) {
            // the client has gone, which is how each connection ends
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            clients.remove(client);
            client.left.countDown();
        }
    }

    int clients() {
        return clients.size();
    }

    private void serve(Client client, OutputStream to) throws IOException, InterruptedException {
        for (var text = ": parley\n\n"; !stopped; text = next(client)) {
            to.write(text.getBytes(UTF_8));
            to.flush();
        }
    }

    private static String next(Client client) throws InterruptedException {
        var event = client.queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        return event == null
                ? ": still here\n\n"
                : "event: " + event.name + "\ndata: " + Json.MAPPER.writeValueAsString(event.data) + "\n\n";
    }

    /** Returns when all have gone: a server that stops before they have pulls their answers away under them. */
    @Override
    public void close() {
        stopped = true;
        var leaving = Set.copyOf(clients);
        send(RESET);
        try {
            for (var client : leaving)
                if (!client.left.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    LOG.warn("a client that listens to events does not go");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
