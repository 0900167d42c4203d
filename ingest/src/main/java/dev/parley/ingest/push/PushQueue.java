package dev.parley.ingest.push;

import dev.parley.ingest.publish.Noted;
import dev.parley.ingest.publish.RawPublisher;
import dev.parley.ingest.push.PushOutcome.Refused;
import dev.parley.ingest.push.PushOutcome.Taken;
import dev.parley.model.ContentHash;
import dev.parley.model.RawDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Commits pushed documents, those that come together in one transaction, until interrupted. An idempotency key that was used with the
 * same content before, by this instance or another one, is answered as it was then and publishes nothing.
 */
public final class PushQueue implements Runnable {
    private static final int WAITING = 64;
    private static final long PATIENCE_SECONDS = 20;

    private record Waiting(RawDocument raw, Optional<String> key, CompletableFuture<Taken> committed) {
        Taken taken() {
            return new Taken(raw.id(), raw.eventId());
        }
    }

    private final RawPublisher publisher;
    private final PushMemory memory;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);

    public PushQueue(RawPublisher publisher, PushMemory memory) {
        this.publisher = publisher;
        this.memory = memory;
    }

    /** Returns when the document is committed or can't be. Blocks; thread-safe. */
    PushOutcome commit(RawDocument raw, Optional<String> idempotencyKey) {
        var key = idempotencyKey.map(named -> ContentHash.of(named + "\n" + raw.locator() + "\n" + raw.contentHash()));
        var waiting = new Waiting(raw, key.map(ContentHash::value), new CompletableFuture<>());
        return queue.offer(waiting) ? await(waiting.committed()) : Refused.busy();
    }

    private static PushOutcome await(CompletableFuture<Taken> committed) {
        try {
            return committed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException _) {
            return Refused.of(503, "it could not be committed; try again");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Refused.of(503, "the server stops; try again");
        }
    }

    @Override
    public void run() {
        try {
            while (true)
                publish(queue.take());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(Waiting first) {
        List<Waiting> batch = new ArrayList<>(List.of(first));
        queue.drainTo(batch);
        try {
            var taken = new HashMap<String, Taken>();
            batch.forEach(waiting -> waiting.key()
                    .flatMap(memory::recall)
                    .ifPresent(before -> taken.put(waiting.key().orElseThrow(), before)));
            publisher.publishNoted(batch.stream().flatMap(waiting -> noted(waiting, taken).stream()));
            batch.forEach(
                    waiting -> waiting.committed().complete(waiting.key().map(taken::get).orElseGet(waiting::taken)));
        } catch (RuntimeException e) {
            batch.forEach(waiting -> waiting.committed().completeExceptionally(e));
            throw e;
        }
    }

    /** Of two with one key in a batch, the first. */
    private Optional<Noted> noted(Waiting waiting, Map<String, Taken> taken) {
        if (waiting.key().isEmpty())
            return Optional.of(new Noted(waiting.raw(), List.of()));
        var key = waiting.key().get();
        if (taken.putIfAbsent(key, waiting.taken()) != null)
            return Optional.empty();
        return Optional.of(new Noted(waiting.raw(), memory.note(key, waiting.taken())));
    }
}
