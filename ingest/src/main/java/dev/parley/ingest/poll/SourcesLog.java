package dev.parley.ingest.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads partitions of the sources channel from their beginning and follows them. Belongs to no group. Not thread-safe. */
final class SourcesLog implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final KafkaConsumer<String, Tracked> consumer;
    private final Admin admin;

    SourcesLog(Map<String, ?> kafka) {
        var settings = new HashMap<String, Object>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer = new KafkaConsumer<>(settings, IngestChannels.SOURCES.keys().deserializer(),
                IngestChannels.SOURCES.values().deserializer());
        admin = Admin.create(Map.copyOf(kafka));
    }

    /**
     * The last value of each key on each of these partitions, which are followed from now on. Waits for the end of transactions that were open
     * when it was called, such as the last one of a crashed instance.
     */
    List<Tracked> restore(Collection<Integer> added) {
        var partitions = added.stream().map(SourcesLog::partition).toList();
        var all = new HashSet<>(consumer.assignment());
        all.addAll(partitions);
        consumer.assign(all);
        consumer.seekToBeginning(partitions);
        var others = all.stream().filter(partition -> !partitions.contains(partition)).collect(Collectors.toSet());
        consumer.pause(others);
        var last = readTo(ends(partitions));
        consumer.resume(others);
        return List.copyOf(last.values());
    }

    void forget(Collection<Integer> lost) {
        Set<TopicPartition> rest = new HashSet<>(consumer.assignment());
        lost.forEach(partition -> rest.remove(partition(partition)));
        consumer.assign(rest);
    }

    int partitions() {
        return consumer.partitionsFor(IngestChannels.SOURCES.name()).size();
    }

    /** All that was committed before this call and was not read yet. */
    List<ConsumerRecord<String, Tracked>> rest() {
        var rest = new ArrayList<ConsumerRecord<String, Tracked>>();
        var ends = ends(consumer.assignment());
        while (!isRead(ends))
            consumer.poll(PATIENCE).forEach(rest::add);
        return rest;
    }

    private boolean isRead(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** What was written since the last call, by anybody. */
    List<ConsumerRecord<String, Tracked>> news() {
        var news = new ArrayList<ConsumerRecord<String, Tracked>>();
        if (!consumer.assignment().isEmpty())
            consumer.poll(Duration.ZERO).forEach(news::add);
        return news;
    }

    private Map<String, Tracked> readTo(Map<TopicPartition, Long> ends) {
        var last = new LinkedHashMap<String, Tracked>();
        while (!isRead(ends))
            for (var record : consumer.poll(PATIENCE))
                if (record.value() == null)
                    last.remove(record.partition() + " " + record.key());
                else
                    last.put(record.partition() + " " + record.key(), record.value());
        return last;
    }

    /** With what is not committed yet. */
    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        try {
            var ends = new HashMap<TopicPartition, Long>();
            admin.listOffsets(partitions.stream().collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the ends of the sources channel can't be read", e);
        } catch (InterruptedException e) {
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(IngestChannels.SOURCES.name(), number);
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
