package dev.parley.processor.dedupe;

import dev.parley.model.Channel;
import dev.parley.model.Channels;
import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.JsonSerde;
import dev.parley.model.LedgerPage;
import dev.parley.model.Rejection;
import dev.parley.processor.dedupe.actor.Arrival;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The stage alone in a test driver: one partition that plays any number of shards. */
final class StageDriver implements AutoCloseable {
    /** What came of an event, as JSON; the driver's own input. */
    record Input(@Nullable Document document, @Nullable Rejection rejection) {
        Arrival arrival(String event) {
            if (document != null)
                return Arrival.of(event, document);
            if (rejection != null)
                return Arrival.of(rejection);
            throw new IllegalStateException("an input is a document or a rejection");
        }
    }

    private static final Serde<String> TEXT = Channel.keyed(Function.identity(), Function.identity());
    static final Channel<String, Input> OUTCOMES = Channel.of("outcomes", TEXT, Input.class, Channel.Keeps.UNTIL_READ);

    private final TopologyTestDriver driver;
    final Map<DocumentId, EnrichedDocument> documents = new TreeMap<>();
    final Map<String, LedgerPage> ledger = new TreeMap<>();

    StageDriver(int shards) {
        driver = new TopologyTestDriver(topology(shards), settings());
    }

    static Topology topology(int shards) {
        var walk = new StreamsBuilder();
        var outcomes = walk
                .stream(OUTCOMES.name(), Consumed.with(OUTCOMES.keys(), OUTCOMES.values()).withName("outcomes"))
                .mapValues((event, input) -> input.arrival(event));
        new DedupeStage(shards)
                .attach(walk, outcomes, outcomes.filter((event, arrival) -> false, Named.as("none-again")))
                .to(Channels.DOCUMENTS.name(),
                        Produced.with(Channels.DOCUMENTS.keys(), new JsonSerde<>(EnrichedDocument.class))
                                .withName("documents"));
        return walk.build();
    }

    static Properties settings() {
        var settings = new Properties();
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        return settings;
    }

    void arrive(Document document) {
        send(event(document), new Input(document, null));
    }

    /** Equal documents are one event. */
    static String event(Document document) {
        return document.id() + "@" + document.provenance().fetched() + document.contentHash();
    }

    void arrive(Rejection rejection) {
        send(rejection.event(), new Input(null, rejection));
    }

    private void send(String event, Input input) {
        driver.createInputTopic(OUTCOMES.name(), OUTCOMES.keys().serializer(), OUTCOMES.values().serializer())
                .pipeInput(new TestRecord<>(event, input));
        read();
    }

    void pass(Duration time) {
        driver.advanceWallClockTime(time);
        read();
    }

    /** Lets time pass until the ledger says that nobody waits. */
    void settle() {
        do
            pass(Duration.ofSeconds(1));
        while (ledger.values().stream().anyMatch(page -> page.waiting() > 0));
    }

    private void read() {
        driver.createOutputTopic(Channels.DOCUMENTS.name(), Channels.DOCUMENTS.keys().deserializer(),
                Channels.DOCUMENTS.values().deserializer())
                .readRecordsToList()
                .forEach(r -> keep(documents, r.key(), r.value()));
        driver.createOutputTopic(Channels.LEDGER.name(), Channels.LEDGER.keys().deserializer(),
                Channels.LEDGER.values().deserializer())
                .readRecordsToList()
                .forEach(r -> keep(ledger, r.key(), r.value()));
    }

    /** What is in the stores, by their names. */
    Map<String, List<String>> storeKeys() {
        var keys = new TreeMap<String, List<String>>();
        for (var name : driver.getAllStateStores().keySet()) {
            KeyValueStore<Object, Object> store = driver.getKeyValueStore(name);
            try (var all = store.all()) {
                var found = new ArrayList<String>();
                all.forEachRemaining(row -> found.add(row.key.toString()));
                keys.put(name, found);
            }
        }
        return keys;
    }

    private static <K, V> void keep(Map<K, V> table, K key, @Nullable V value) {
        if (value == null)
            table.remove(key);
        else
            table.put(key, value);
    }

    @Override
    public void close() {
        driver.close();
    }
}
