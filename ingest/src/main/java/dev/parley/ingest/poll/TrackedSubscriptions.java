package dev.parley.ingest.poll;

import dev.parley.ingest.publish.Records;
import dev.parley.ingest.publish.Transactions;
import dev.parley.ingest.websub.Subscription;
import dev.parley.ingest.websub.Subscriptions;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Subscriptions on the sources channel. For one thread at a time. */
public final class TrackedSubscriptions implements Subscriptions {
    private final SourcesLog log;
    private final Transactions transactions;
    private final Clock clock;
    private final Map<String, Subscription> known = new LinkedHashMap<>();

    /**
     * @param kafka client settings; the channels must exist
     * @param transactionalId for no two that run at once
     */
    public TrackedSubscriptions(Map<String, ?> kafka, String transactionalId, Clock clock) {
        this.clock = clock;
        log = new SourcesLog(kafka);
        transactions = Transactions.open(kafka, transactionalId);
        log.restore(IntStream.range(0, log.partitions()).boxed().toList())
                .forEach(tracked -> learn(tracked.key(), tracked));
    }

    @Override
    public List<Subscription> all() {
        log.rest().forEach(record -> learn(record.key(), record.value()));
        return List.copyOf(known.values());
    }

    private void learn(String key, @Nullable Tracked tracked) {
        if (tracked == null)
            known.remove(key);
        else if (tracked instanceof Tracked.Subscribed(var subscription))
            known.put(key, subscription);
    }

    @Override
    public void write(Subscription subscription) {
        write(new Tracked.Subscribed(subscription));
    }

    @Override
    public void ping(Subscription subscription) {
        write(new Tracked.Ping(subscription.source(), subscription.home(), clock.instant()));
    }

    private void write(Tracked tracked) {
        transactions.write(List.of(Records.of(IngestChannels.SOURCES, tracked.key(), tracked,
                Records.partition(tracked.authority(), transactions.partitions(IngestChannels.SOURCES)))));
    }

    @Override
    public void close() {
        log.close();
        transactions.close();
    }
}
