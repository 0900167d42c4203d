package dev.parley.app.raw;

import dev.parley.ingest.publish.Transactions;
import dev.parley.model.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends raw records through the processor again, byte for byte, on a channel of their own: the raw channel stays as it is. In portions,
 * and the next only when the processor has caught up, so that what comes in live waits for one portion at most.
 *
 * @param transactions name of the transactions
 */
public record Redrive(RawLog log, Map<String, String> kafka, String transactions) {
    private static final int PORTION = 200;
    private static final long PORTION_BYTES = 8L << 20;

    /** Waits until little is under way. */
    public interface Pause {
        void await() throws InterruptedException;
    }

    /** Returns how many were sent, when all are committed. */
    public long send(Predicate<RawRecord> which, Pause between) throws InterruptedException {
        try (var writer = Transactions.open(kafka, transactions)) {
            var sending = new Sending(writer, between);
            log.forEach(record -> {
                if (which.test(record))
                    sending.add(record);
            });
            sending.flush();
            if (Thread.interrupted())
                throw new InterruptedException("stopped after " + sending.sent + " records; the rest is as it was");
            return sending.sent;
        }
    }

    /** What is gathered and not yet sent. */
    private static final class Sending {
        private final Transactions writer;
        private final Pause between;
        private final List<ProducerRecord<byte[], byte[]>> portion = new ArrayList<>();
        private long bytes;
        private long sent;

        Sending(Transactions writer, Pause between) {
            this.writer = writer;
            this.between = between;
        }

        void add(RawRecord record) {
            var body = record.body();
            portion.add(new ProducerRecord<>(Channels.REDRIVE.name(), record.partition(),
                    Channels.REDRIVE.keys().serializer().serialize(Channels.REDRIVE.name(), record.key()), body,
                    record.headers()));
            bytes += body == null ? 0 : body.length;
            if (portion.size() >= PORTION || bytes >= PORTION_BYTES)
                flush();
        }

        void flush() {
            if (portion.isEmpty() || Thread.currentThread().isInterrupted())
                return;
            writer.write(portion);
            sent += portion.size();
            portion.clear();
            bytes = 0;
            try {
                between.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
