package dev.parley.ingest.poll;

import dev.parley.ingest.fetch.FetchOutcome;
import dev.parley.ingest.fetch.FetchOutcome.Failed;
import dev.parley.ingest.fetch.FetchOutcome.Failure;
import dev.parley.ingest.fetch.FetchOutcome.Fetched;
import dev.parley.ingest.publish.Records;
import dev.parley.ingest.publish.Transactions;
import dev.parley.ingest.source.Source;
import dev.parley.model.Channels;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * One membership of the group. A single thread reads the frontier, decides and writes; requests run in threads of their own and come
 * back through a queue. Each step's effects go out in one transaction together with the position on the frontier, so that an instance
 * that has lost its partitions can't write any more.
 */
final class PollSession implements AutoCloseable, ConsumerRebalanceListener {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int ANSWERS_A_STEP = 200;
    private static final long BYTES_A_STEP = 16L * 1024 * 1024;

    private record Answer(Job job, FetchOutcome outcome) {}

    private final JobRunner runner;
    private final Crawl crawl;
    private final Clock clock;
    private final KafkaConsumer<String, FoundEntry> frontier;
    private final SourcesLog sources;
    private final Transactions transactions;
    private final FrontierTrim trim;
    private final int hostPartitions;
    private final int rawPartitions;
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    /** What follows from an assignment, written with the next step. */
    private final List<Effect> owed = new ArrayList<>();

    PollSession(PollerSettings settings, Map<String, ?> kafka, JobRunner runner, Crawl crawl, Clock clock) {
        this.runner = runner;
        this.crawl = crawl;
        this.clock = clock;
        transactions = Transactions.open(kafka, IngestChannels.GROUP + "-" + settings.instance());
        hostPartitions = transactions.partitions(IngestChannels.FRONTIER);
        rawPartitions = transactions.partitions(Channels.RAW);
        sources = new SourcesLog(kafka);
        trim = new FrontierTrim(kafka);
        frontier = new KafkaConsumer<>(member(kafka), IngestChannels.FRONTIER.keys().deserializer(),
                IngestChannels.FRONTIER.values().deserializer());
        frontier.subscribe(List.of(IngestChannels.FRONTIER.name()), this);
    }

    private static Map<String, Object> member(Map<String, ?> kafka) {
        var settings = new HashMap<String, Object>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, IngestChannels.GROUP);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) PollerSettings.SESSION.toMillis());
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) PollerSettings.SESSION.toMillis() / 3);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return settings;
    }

    /** Takes in what has come, writes what follows from it, sends what is due. */
    Poller.Gauge step() {
        var found = frontier.poll(LOOK);
        var effects = new ArrayList<>(owed);
        owed.clear();
        found.forEach(record -> effects.addAll(crawl.found(record.value(), clock.instant())));
        sources.news().forEach(record -> effects.addAll(defined(record)));
        effects.addAll(answered());
        var turn = crawl.due(clock.instant());
        effects.addAll(turn.effects());
        if (!effects.isEmpty() || !found.isEmpty())
            write(effects);
        turn.jobs().forEach(this::send);
        return new Poller.Gauge(crawl.ledger().sources(), crawl.ledger().entriesWaiting(), crawl.ledger().entriesDone(),
                crawl.hosts());
    }

    /** Only definitions and what hubs say are others' to write; the rest is our own coming back. */
    private List<Effect> defined(ConsumerRecord<String, Tracked> record) {
        if (record.value() instanceof Tracked.Definition definition)
            return crawl.define(definition, clock.instant());
        if (record.value() instanceof Tracked.Ping ping)
            return crawl.ping(ping, clock.instant());
        if (record.value() instanceof Tracked.Subscribed subscribed)
            crawl.learn(subscribed, clock.instant());
        if (record.value() == null && record.key().startsWith(Tracked.Definition.PREFIX))
            return crawl.remove(record.key().substring(Tracked.Definition.PREFIX.length()),
                    authority -> partition(authority) == record.partition());
        return List.of();
    }

    private List<Effect> answered() {
        var effects = new ArrayList<Effect>();
        long bytes = 0;
        for (int i = 0; i < ANSWERS_A_STEP && bytes < BYTES_A_STEP; i++) {
            var answer = answers.poll();
            if (answer == null)
                break;
            effects.addAll(crawl.done(answer.job(), answer.outcome(), clock.instant()));
            bytes += answer.outcome() instanceof Fetched(_, var body) ? body.length : 0;
        }
        return effects;
    }

    private void send(Job job) {
        requests.execute(() -> answers.add(new Answer(job, outcome(job))));
    }

    /** A fault of ours must not leave a host waiting for an answer for ever. */
    private FetchOutcome outcome(Job job) {
        try {
            return runner.run(job);
        } catch (RuntimeException e) {
            return new Failed(Failure.PROTOCOL, e.toString());
        }
    }

    private void write(List<Effect> effects) {
        var positions = frontier.assignment()
                .stream()
                .collect(Collectors.toMap(p -> p, p -> new OffsetAndMetadata(frontier.position(p))));
        transactions.write(effects.stream().map(this::record).toList(), positions, frontier.groupMetadata());
        trim.committed(positions, clock.instant());
    }

    private ProducerRecord<byte[], byte[]> record(Effect effect) {
        return switch (effect) {
            case Effect.Publish(var raw) -> Records.raw(raw, rawPartitions);
            case Effect.Track(var tracked) ->
                Records.of(IngestChannels.SOURCES, tracked.key(), tracked, partition(tracked.authority()));
            case Effect.Find(var entry) -> Records.of(IngestChannels.FRONTIER, entry.url().toString(), entry,
                    partition(Tracked.authorityOf(entry.url())));
            case Effect.Announce _ -> throw new IllegalArgumentException("an announcement is not written");
            case Effect.Untrack(var key, var authority) ->
                Records.of(IngestChannels.SOURCES, key, null, partition(authority));
        };
    }

    private int partition(String authority) {
        return Records.partition(authority, hostPartitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> added) {
        var restored = sources.restore(numbers(added));
        var now = clock.instant();
        crawl.restore(restored, now);
        restored.stream()
                .filter(Tracked.Definition.class::isInstance)
                .map(Tracked.Definition.class::cast)
                .filter(definition -> !(definition.source() instanceof Source.Folder))
                .forEach(definition -> owed.addAll(crawl.define(definition, now)));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> lost) {
        sources.forget(numbers(lost));
        var gone = numbers(lost);
        crawl.drop(authority -> gone.contains(partition(authority)));
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toList();
    }

    /** Requests under way are left to end by themselves; their answers are nobody's. */
    @Override
    public void close() {
        requests.shutdownNow();
        frontier.close();
        sources.close();
        trim.close();
        transactions.close();
    }
}
