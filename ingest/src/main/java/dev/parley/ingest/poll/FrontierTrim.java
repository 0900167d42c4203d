package dev.parley.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes from the frontier what was read and committed. That it can't be done now does no harm: it is tried again. Not thread-safe. */
final class FrontierTrim implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FrontierTrim.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Admin admin;
    private Map<TopicPartition, OffsetAndMetadata> committed = Map.of();
    private Instant next = Instant.MIN;

    FrontierTrim(Map<String, ?> kafka) {
        admin = Admin.create(Map.copyOf(kafka));
    }

    void committed(Map<TopicPartition, OffsetAndMetadata> positions, Instant now) {
        committed = positions;
        if (now.isBefore(next))
            return;
        next = now.plus(EVERY);
        var _ = admin.deleteRecords(read()).all().whenComplete((_, failure) -> {
            if (failure != null)
                LOG.warn("What was read of the frontier can't be deleted; it is tried again in a minute: {}",
                        failure.getMessage());
        });
    }

    private Map<TopicPartition, RecordsToDelete> read() {
        return committed.entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey,
                        position -> RecordsToDelete.beforeOffset(position.getValue().offset())));
    }

    /** Trims once more. */
    @Override
    public void close() {
        try (admin) {
            admin.deleteRecords(read()).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("The frontier was not trimmed", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
