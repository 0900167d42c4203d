package dev.parley.processor.dedupe;

import dev.parley.model.Channel;
import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.RawDocument;
import dev.parley.processor.dedupe.actor.Arrival;
import dev.parley.processor.dedupe.actor.ToDocument;
import dev.parley.processor.pace.Pace;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Puts the two actors and their channels into the topology. They speak to each other in a circle, so the channels are explicit; each
 * message travels in the transaction of what caused it.
 *
 * @param shards how many shards the index has: the number of partitions of {@link DedupeChannels#SHARDS}
 * @param due told how long each document waited for its version to be published
 * @param pace when its work is committed
 */
public record DedupeStage(int shards, Consumer<Duration> due, Pace pace) {
    private static final Duration PRECEDENCE = Duration.ofDays(1);

    public DedupeStage(int shards) {
        this(shards, _ -> {}, new Pace(Duration.ofMillis(100)));
    }

    /** With as many shards as the channel has partitions on that cluster, which is asked. */
    public static DedupeStage on(Map<String, String> kafka, Consumer<Duration> due, Pace pace) {
        return new DedupeStage(Partitions.read(kafka).shards(), due, pace);
    }

    /** The names of its stores whose values are large and seldom written again. */
    public static Set<String> largeStores() {
        return DocumentStores.large();
    }

    /**
     * From arrivals by event id to documents, each with its standing; tombstones for what is withdrawn. Writes the ledger.
     *
     * @param again arrivals of events that came before; they keep out of the others' way until both are normalised
     */
    public KStream<DocumentId, EnrichedDocument> attach(StreamsBuilder walk, KStream<String, Arrival> events,
            KStream<String, Arrival> again) {
        arrive(events, "");
        arrive(again.mapValues(Arrival::again, Named.as("dedupe-mark-again")), "-again");
        var documents = pace.of(heard(walk), "dedupe-documents")
                .process(new DocumentProcessor(shards, due), Named.as("dedupe-documents"));
        var shard = pace.of(read(walk, DedupeChannels.SHARDS), "dedupe-shards")
                .process(new ShardProcessor(shards), Named.as("dedupe-shards"));
        scatter(documents);
        deliver(documents, "documents");
        deliver(shard, "shards");
        forget(documents);
        return sort(documents, Sent.Version.class, v -> KeyValue.pair(v.id(), v.document()), "versions");
    }

    private static void arrive(KStream<String, Arrival> events, String by) {
        send(events.selectKey((event, arrival) -> arrival.id(), Named.as("dedupe-arrivals" + by)),
                DedupeChannels.NORMALISED, "normalised" + by);
    }

    /** All that a document is told: what came of it, what the others say, and that it is to be forgotten. */
    private static KStream<DocumentId, ToDocument> heard(StreamsBuilder walk) {
        var forgotten = read(walk, Channels.FORGOTTEN)
                .mapValues(wish -> (ToDocument) new ToDocument.Forget(wish != null), Named.as("dedupe-forgotten"));
        return read(walk, DedupeChannels.NORMALISED).mapValues(a -> (ToDocument) a, Named.as("dedupe-arrived"))
                .merge(mail(walk), Named.as("dedupe-heard"))
                .merge(forgotten, Named.as("dedupe-told"));
    }

    /** The raw record goes wherever it lies, since others may partition the raw channel otherwise; the rejection stays. */
    private static void forget(KStream<String, Sent> sent) {
        send(sort(sent, Sent.Judged.class, j -> KeyValue.pair(j.event(), j.rejection()), "forgotten-events"),
                Channels.REJECTED, "rejected");
        KStream<String, RawDocument> tombstones = sort(sent, Sent.Gone.class, DedupeStage::tombstone, "tombstones");
        tombstones.to(Channels.RAW.name(),
                Produced.with(Channels.RAW.keys(), Channels.RAW.values())
                        .withStreamPartitioner((name, event, nothing, partitions) -> Optional
                                .of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet())))
                        .withName("dedupe-to-raw"));
    }

    private static KeyValue<String, RawDocument> tombstone(Sent.Gone gone) {
        return KeyValue.pair(gone.event(), null);
    }

    private static void scatter(KStream<String, Sent> sent) {
        var channel = DedupeChannels.SHARDS;
        sort(sent, Sent.Shard.class, s -> KeyValue.pair(s.shard(), s.message()), "scattered").to(channel.name(),
                Produced.with(channel.keys(), channel.values())
                        .withStreamPartitioner(
                                (name, shard, message, partitions) -> Optional.of(Set.of(shard % partitions)))
                        .withName("dedupe-to-shards"));
    }

    private static void deliver(KStream<String, Sent> sent, String by) {
        send(sort(sent, Sent.Mail.class, m -> KeyValue.pair(m.to(), m.message()), by + "-mail"), DedupeChannels.INBOX,
                by + "-inbox");
        send(sort(sent, Sent.Page.class, p -> KeyValue.pair(p.key(), p.page()), by + "-pages"), Channels.LEDGER,
                by + "-ledger");
    }

    private static <T extends Sent, K, V> KStream<K, V> sort(KStream<String, Sent> sent, Class<T> kind,
            Function<T, KeyValue<K, V>> record, String name) {
        return sent.filter((key, value) -> kind.isInstance(value), Named.as("dedupe-" + name))
                .map((key, value) -> record.apply(kind.cast(value)), Named.as("dedupe-" + name + "-keyed"));
    }

    /**
     * A task takes the record with the earliest timestamp of all that it has: taken for older than it is, mail comes before new arrivals, so
     * that few documents are under way at once however many have come. Not for much older: what a task writes to its changelogs has the
     * timestamp of what it read, and a log begins a new segment where timestamps are a week apart.
     */
    private static KStream<DocumentId, ToDocument> mail(StreamsBuilder walk) {
        var channel = DedupeChannels.INBOX;
        return walk.stream(channel.name(), consumed(channel)
                .withTimestampExtractor((record, latest) -> Math.max(0, record.timestamp() - PRECEDENCE.toMillis())));
    }

    private static <K, V> KStream<K, V> read(StreamsBuilder walk, Channel<K, V> channel) {
        return walk.stream(channel.name(), consumed(channel));
    }

    private static <K, V> Consumed<K, V> consumed(Channel<K, V> channel) {
        return Consumed.with(channel.keys(), channel.values()).withName("from-" + channel.name());
    }

    private static <K, V> void send(KStream<K, V> stream, Channel<K, V> channel, String name) {
        stream.to(channel.name(), Produced.with(channel.keys(), channel.values()).withName("dedupe-to-" + name));
    }
}
