package dev.parley.ingest.push;

import dev.parley.ingest.publish.RawPublisher;
import dev.parley.ingest.push.PushOutcome.Refused;
import dev.parley.ingest.push.PushOutcome.Taken;
import dev.parley.model.ContentHash;
import dev.parley.model.RawDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Commits pushed documents, those that come together in one transaction, until interrupted. An idempotency key that was used with the
 * same content is answered from memory; after a restart the same content again changes nothing either, since it is no revision.
 */
public final class PushQueue implements Runnable {
    private static final int WAITING = 64;
    private static final int REMEMBERED = 10_000;
    private static final long PATIENCE_SECONDS = 20;

    private record Waiting(RawDocument raw, CompletableFuture<Taken> committed) {}

    private final RawPublisher publisher;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final SequencedMap<String, Taken> known = new LinkedHashMap<>();

    public PushQueue(RawPublisher publisher) {
        this.publisher = publisher;
    }

    /** Returns when the document is committed or can't be. Blocks; thread-safe. */
    PushOutcome commit(RawDocument raw, Optional<String> idempotencyKey) {
        var memory = idempotencyKey.map(key -> key + "\n" + raw.locator() + "\n" + ContentHash.of(raw.body()));
        var before = memory.flatMap(this::recall);
        if (before.isPresent())
            return before.get();
        var waiting = new Waiting(raw, new CompletableFuture<>());
        if (!queue.offer(waiting))
            return Refused.busy();
        var outcome = await(waiting.committed());
        if (outcome instanceof Taken taken)
            memory.ifPresent(key -> remember(key, taken));
        return outcome;
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
            publisher.publish(batch.stream().map(Waiting::raw));
            batch.forEach(
                    waiting -> waiting.committed().complete(new Taken(waiting.raw().id(), waiting.raw().eventId())));
        } catch (RuntimeException e) {
            batch.forEach(waiting -> waiting.committed().completeExceptionally(e));
            throw e;
        }
    }

    private Optional<Taken> recall(String key) {
        synchronized (known) {
            return Optional.ofNullable(known.get(key));
        }
    }

    private void remember(String key, Taken taken) {
        synchronized (known) {
            known.put(key, taken);
            if (known.size() > REMEMBERED)
                known.pollFirstEntry();
        }
    }
}
