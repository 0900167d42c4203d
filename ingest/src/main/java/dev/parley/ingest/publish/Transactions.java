package dev.parley.ingest.publish;

import dev.parley.model.Channel;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes lists of records, each list whole or not at all. A transaction is open only while its records are sent, never while they are
 * gathered, so its timeout can be short and a killed process delays readers little. For one thread at a time.
 */
public final class Transactions implements AutoCloseable {
    /** A killed producer holds back all readers of its partitions for so long. */
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int ATTEMPTS = 3;
    private static final int BUFFER = 128 * 1024 * 1024;

    private final Map<String, Object> settings;
    private KafkaProducer<byte[], byte[]> producer;

    private Transactions(Map<String, Object> settings) {
        this.settings = settings;
        producer = ready(settings);
    }

    /**
     * Waits for unfinished transactions of the same id and ends its earlier holder: of two processes with one id the later one writes,
     * the earlier one gets a {@link TakenOverException}.
     *
     * @param kafka client settings; they win over those made here
     */
    public static Transactions open(Map<String, ?> kafka, String id) {
        return new Transactions(settings(kafka, id));
    }

    private static KafkaProducer<byte[], byte[]> ready(Map<String, Object> settings) {
        var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return producer;
        } catch (KafkaException e) {
            close(producer, Duration.ZERO);
            throw e;
        }
    }

    private static Map<String, Object> settings(Map<String, ?> kafka, String id) {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TIMEOUT.toMillis());
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Channel.MAX_RECORD);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.putAll(kafka);
        return settings;
    }

    public int partitions(Channel<?, ?> channel) {
        return producer.partitionsFor(channel.name()).size();
    }

    public void write(List<ProducerRecord<byte[], byte[]>> records) {
        attempt(() -> records.forEach(this::send));
    }

    /** The same, and what was read to make them, in one. */
    public void write(List<ProducerRecord<byte[], byte[]>> records, Map<TopicPartition, OffsetAndMetadata> read,
            ConsumerGroupMetadata group) {
        attempt(() -> {
            records.forEach(this::send);
            producer.sendOffsetsToTransaction(read, group);
        });
    }

    /** Nobody needs the future: a failed send fails the commit. */
    private void send(ProducerRecord<byte[], byte[]> sent) {
        var _ = producer.send(sent);
    }

    private void attempt(Runnable content) {
        for (int attempt = 1; !written(content, attempt == ATTEMPTS); attempt++)
            LOG.warn("A transaction was undone; it is tried again");
    }

    private boolean written(Runnable content, boolean last) {
        try {
            producer.beginTransaction();
            content.run();
        } catch (InterruptException e) { // what is open is undone when this is closed
            throw e;
        } catch (InvalidProducerEpochException e) {
            return undone(e, last);
        } catch (ApplicationRecoverableException | CommitFailedException e) {
            throw new TakenOverException(e);
        } catch (KafkaException e) {
            return undone(e, last);
        }
        return committed(last);
    }

    /** A commit that was not answered in time may have happened: it can only be asked for again, never undone. */
    private boolean committed(boolean last) {
        for (int attempt = 1;; attempt++)
            try {
                producer.commitTransaction();
                return true;
            } catch (InterruptException e) {
                throw e;
            } catch (InvalidProducerEpochException e) {
                return undone(e, last);
            } catch (ApplicationRecoverableException | CommitFailedException e) {
                throw new TakenOverException(e);
            } catch (TimeoutException e) {
                if (attempt == ATTEMPTS)
                    throw e;
                LOG.warn("A commit was not answered; it is asked for again");
            } catch (KafkaException e) {
                return undone(e, last);
            }
    }

    /** An epoch that has passed may be that of a transaction that the broker gave up: only the abort tells whether another has taken over. */
    private boolean undone(KafkaException cause, boolean last) {
        try {
            producer.abortTransaction();
        } catch (InterruptException e) {
            throw e;
        } catch (ApplicationRecoverableException e) {
            throw new TakenOverException(e);
        } catch (KafkaException e) {
            renew(e);
        }
        if (last)
            throw cause;
        LOG.debug("Undone", cause);
        return false;
    }

    /**
     * Where the broker has given a transaction up before its producer did, the producer is of no use any more (KIP-890). Should the
     * transaction have been committed after all, what is written again has the same keys and says the same.
     */
    private void renew(KafkaException why) {
        LOG.warn("A transaction could not be undone ({}); its producer is replaced", why.getMessage());
        close(producer, Duration.ZERO);
        producer = ready(settings);
    }

    /** Undoes what is open; a broker that does not answer does so by itself, after as long. */
    @Override
    public void close() {
        close(producer, TIMEOUT);
    }

    /** In order, whether the thread was interrupted or not; it stays so. */
    private static void close(KafkaProducer<byte[], byte[]> producer, Duration within) {
        boolean isInterrupted = Thread.interrupted();
        try {
            producer.close(within);
        } finally {
            if (isInterrupted)
                Thread.currentThread().interrupt();
        }
    }
}
