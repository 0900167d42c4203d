package dev.parley.app.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import dev.parley.app.exit.Failure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Where logs end: the next offset that will be written, open transactions included. */
final class Ends {
    private Ends() {}

    static Map<TopicPartition, Long> of(Admin admin, Collection<TopicPartition> partitions) {
        var latest = partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        await(admin.listOffsets(latest).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** Waits for a request; a failure of Kafka's becomes ours, with its own words. */
    static <T> T await(KafkaFuture<T> request) {
        try {
            return request.get(Connection.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw Failure.environment("Kafka refused: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw Failure.environment("Kafka did not answer within " + Connection.PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

}
