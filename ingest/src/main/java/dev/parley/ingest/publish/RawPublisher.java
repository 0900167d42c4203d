package dev.parley.ingest.publish;

import dev.parley.model.Channels;
import dev.parley.model.RawDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Publishes raw documents in transactions of bounded size. Sending the same documents again is harmless: an event has the same key, and
 * the channel keeps the last of each. For one thread at a time.
 */
public final class RawPublisher implements AutoCloseable {
    private static final int BATCH_DOCUMENTS = 500;
    private static final long BATCH_BYTES = RawDocument.MAX_BODY;
    private static final Duration BATCH_AGE = Duration.ofMillis(500);

    private final Transactions transactions;
    private final int partitions;

    private RawPublisher(Transactions transactions, int partitions) {
        this.transactions = transactions;
        this.partitions = partitions;
    }

    /**
     * The raw channel must exist.
     *
     * @param kafka client settings with at least {@code bootstrap.servers}
     * @param transactionalId the same after a restart, and for no two that run at once: the earlier one is ended
     */
    public static RawPublisher open(Map<String, ?> kafka, String transactionalId) {
        var transactions = Transactions.open(kafka, transactionalId);
        return new RawPublisher(transactions, transactions.partitions(Channels.RAW));
    }

    public Published publish(Stream<RawDocument> documents) {
        return publish(documents, _ -> {});
    }

    /**
     * Returns when all is committed.
     *
     * @param progress told of all that has been committed in this call, after each transaction
     * @throws TakenOverException if another process has opened the same transactional id
     */
    public Published publish(Stream<RawDocument> documents, Consumer<Published> progress) {
        return publishNoted(documents.map(raw -> new Noted(raw, List.of())), progress);
    }

    /** The same, with what is to be remembered of each document. */
    public Published publishNoted(Stream<Noted> documents) {
        return publishNoted(documents, _ -> {});
    }

    private Published publishNoted(Stream<Noted> documents, Consumer<Published> progress) {
        var pass = new Pass(progress);
        documents.forEachOrdered(pass::add);
        pass.commit();
        return pass.committed;
    }

    @Override
    public void close() {
        transactions.close();
    }

    /** One call of publish: what is gathered and not yet sent. */
    private final class Pass {
        private final List<Noted> batch = new ArrayList<>();
        private final Consumer<Published> progress;
        private Published gathered = Published.NOTHING;
        private Published committed = Published.NOTHING;
        private long since = System.nanoTime();

        Pass(Consumer<Published> progress) {
            this.progress = progress;
        }

        void add(Noted noted) {
            if (batch.isEmpty())
                since = System.nanoTime();
            batch.add(noted);
            gathered = gathered.plus(noted.raw());
            if (isFull())
                commit();
        }

        private boolean isFull() {
            return batch.size() >= BATCH_DOCUMENTS || gathered.bytes() - committed.bytes() >= BATCH_BYTES
                    || System.nanoTime() - since >= BATCH_AGE.toNanos();
        }

        private Stream<ProducerRecord<byte[], byte[]>> records(Noted noted) {
            return Stream.concat(Stream.of(Records.raw(noted.raw(), partitions)), noted.notes().stream());
        }

        void commit() {
            if (batch.isEmpty())
                return;
            transactions.write(batch.stream().flatMap(this::records).toList());
            batch.clear();
            committed = gathered;
            progress.accept(committed);
        }
    }
}
