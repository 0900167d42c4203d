package dev.parley.ingest.poll;

import dev.parley.ingest.publish.Records;
import dev.parley.ingest.push.PushMemory;
import dev.parley.ingest.push.PushOutcome.Taken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Idempotency keys on the sources channel, read when the first one is asked for. Two instances that get one key at the same moment may
 * both publish; the second event changes nothing. For one thread at a time.
 */
public final class TrackedPushes implements PushMemory {
    private final Map<String, ?> kafka;
    private final Map<String, Taken> known = new LinkedHashMap<>();
    private @Nullable SourcesLog log;

    /** @param kafka client settings; the channels must exist */
    public TrackedPushes(Map<String, ?> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    @Override
    public Optional<Taken> recall(String key) {
        if (log == null) {
            log = new SourcesLog(kafka);
            log.restore(IntStream.range(0, log.partitions()).boxed().toList()).forEach(this::learn);
        } else
            log.rest().forEach(record -> learn(record.value()));
        return Optional.ofNullable(known.get(key));
    }

    private void learn(@Nullable Tracked tracked) {
        if (tracked instanceof Tracked.Push(var key, var id, var event))
            known.put(key, new Taken(id, event));
    }

    @Override
    public List<ProducerRecord<byte[], byte[]>> note(String key, Taken taken) {
        var push = new Tracked.Push(key, taken.id(), taken.event());
        return List.of(Records.of(IngestChannels.SOURCES, push.key(), push, 0));
    }

    @Override
    public void close() {
        if (log != null)
            log.close();
    }
}
