package dev.parley.ingest.push;

import dev.parley.ingest.push.PushOutcome.Taken;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What was pushed under which idempotency key, across restarts and instances. For one thread at a time. */
public interface PushMemory extends AutoCloseable {
    /** What the key has brought, by any instance. */
    Optional<Taken> recall(String key);

    /** Written with the raw document. */
    List<ProducerRecord<byte[], byte[]>> note(String key, Taken taken);

    @Override
    void close();
}
