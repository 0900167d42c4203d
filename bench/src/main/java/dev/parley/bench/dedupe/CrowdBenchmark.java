package dev.parley.bench.dedupe;

import dev.parley.model.ContentHash;
import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Rejection;
import dev.parley.model.Form;
import dev.parley.model.Locator;
import dev.parley.model.Provenance;
import dev.parley.model.Published;
import dev.parley.processor.dedupe.actor.Arrival;
import dev.parley.processor.dedupe.actor.DocumentActor;
import dev.parley.processor.dedupe.actor.Post;
import dev.parley.processor.dedupe.actor.ShardActor;
import dev.parley.processor.dedupe.actor.ToDocument;
import dev.parley.processor.dedupe.actor.ToShard;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What makes naive matching quadratic, newest first, 1,000 documents a second of the actors' time: both actors in memory, one partition of
 * four shards. Prints messages, answers (gathers) and published versions a document, and the time it took. Argument: the share of the full
 * sizes, 1 if not given.
 */
public final class CrowdBenchmark implements Post {
    private static final int SHARDS = 4;
    private static final int ARRIVALS_A_SECOND = 1_000;
    private static final int FLUSHES_A_SECOND = 4;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final ArrayDeque<Runnable> mail = new ArrayDeque<>();
    private final PartitionMemory memory = PartitionMemory.empty();
    private final DocumentActor documents = new DocumentActor(memory, this, SHARDS, 0, page -> {});
    private final ShardActor shards = new ShardActor(memory, this, SHARDS);
    private long messages;
    private long gathers;
    private long versions;
    private long flushes;

    private CrowdBenchmark() {}

    public static void main(String[] arguments) {
        double share = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 1;
        var talk = new Texts(1).fresh(1_000);
        run("near-copies of one document", (int) (500 * share),
                i -> "from site " + i + " with number " + i * 7 + " " + talk);
        run("documents of the same three words", (int) (10_000 * share), i -> "just three words");
        run("the same three words, spelt apart", (int) (10_000 * share),
                i -> "just three" + ".".repeat(i % 97) + " ".repeat(1 + i / 97) + "words");
        run("exact copies of one document", (int) (100_000 * share), i -> talk);
    }

    private static void run(String what, int count, IntFunction<String> text) {
        new CrowdBenchmark().crowd(what, count, text);
    }

    private void crowd(String what, int count, IntFunction<String> text) {
        long start = System.nanoTime();
        IntStream.range(0, count).forEach(i -> arrive(i, document(count - i, text.apply(i))));
        long arrived = flushes;
        while (shards.owed() > 0 || isWaiting())
            flush();
        System.out.printf(
                "%,d %s: %.1f messages, %.1f gathers, %.1f versions each; settled %.1f s after the last; took %.0f s%n",
                count, what, (double) messages / count, (double) gathers / count, (double) versions / count,
                (double) (flushes - arrived) / FLUSHES_A_SECOND, (System.nanoTime() - start) / 1e9);
    }

    private void arrive(int number, Document document) {
        documents.receive(document.id(), Arrival.of("event" + number, document));
        deliver();
        if (number % (ARRIVALS_A_SECOND / FLUSHES_A_SECOND) == 0)
            flush();
    }

    private void flush() {
        shards.flush();
        deliver();
        if (++flushes % FLUSHES_A_SECOND == 0)
            documents.flush();
        deliver();
    }

    private void deliver() {
        for (var next = mail.poll(); next != null; next = mail.poll()) {
            messages++;
            next.run();
        }
    }

    private boolean isWaiting() {
        boolean[] some = new boolean[1];
        memory.agenda().forEach((id, source) -> some[0] = true);
        return some[0];
    }

    @Override
    public void toShard(int shard, ToShard message) {
        mail.add(() -> shards.receive(shard, message));
    }

    @Override
    public void toDocument(DocumentId document, ToDocument message) {
        gathers += message instanceof ToDocument.Answer ? 1 : 0;
        mail.add(() -> documents.receive(document, message));
    }

    @Override
    public void publish(DocumentId document, @Nullable EnrichedDocument version) {
        versions++;
    }

    private static Document document(int second, String text) {
        var locator = new Locator("folder:crowd/" + second);
        return new Document(Document.SCHEMA, DocumentId.of(locator), locator, Form.TRANSCRIPT, null, "en",
                Published.UNKNOWN, null, null, List.of(), List.of(), List.of(), List.of(), text, 1_000,
                ContentHash.of(text), 1, new Provenance("bench", START.plusSeconds(second), "text/plain", Map.of()));
    }

    @Override
    public void accept(String event) {
        throw new IllegalStateException("nothing was rejected, nor was " + event);
    }

    @Override
    public void forget(Rejection instead) {
        throw new IllegalStateException("nobody asked for " + instead.locator() + " to be forgotten");
    }
}
