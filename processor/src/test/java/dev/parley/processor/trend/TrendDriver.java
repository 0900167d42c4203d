package dev.parley.processor.trend;

import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Trend;
import dev.parley.model.TrendKey;
import dev.parley.processor.pace.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The trend stage between a channel of documents and a channel of trends, of which it keeps the last record of each key. */
final class TrendDriver implements AutoCloseable {
    private static final List<String> STORES = List.of("trend-contributions", "trend-figures", "trend-documents");
    private final TopologyTestDriver driver;
    private final TestInputTopic<DocumentId, EnrichedDocument> documents;
    private final TestOutputTopic<TrendKey, Trend> trends;
    private final TreeMap<TrendKey, Trend> last = new TreeMap<>();

    TrendDriver() {
        var in = Channels.DOCUMENTS;
        var out = Channels.TRENDS;
        var walk = new StreamsBuilder();
        new TrendStage(new Pace(Duration.ofMillis(100)))
                .attach(walk.stream(in.name(), Consumed.with(in.keys(), in.values())))
                .to(out.name(), Produced.with(out.keys(), out.values()));
        driver = new TopologyTestDriver(walk.build());
        documents = driver.createInputTopic(in.name(), in.keys().serializer(), in.values().serializer());
        trends = driver.createOutputTopic(out.name(), out.keys().deserializer(), out.values().deserializer());
    }

    /** What is committed at one moment: the stores, and what readers of the trends see. */
    record Committed(Map<String, List<KeyValue<Object, Object>>> stores, SortedMap<TrendKey, Trend> trends) {}

    Committed commit() {
        var stores = new TreeMap<String, List<KeyValue<Object, Object>>>();
        for (var name : STORES) {
            var entries = new ArrayList<KeyValue<Object, Object>>();
            KeyValueStore<Object, Object> store = driver.getKeyValueStore(name);
            try (var all = store.all()) {
                all.forEachRemaining(entries::add);
            }
            stores.put(name, entries);
        }
        return new Committed(stores, new TreeMap<>(trends()));
    }

    /** After a crash: what was not committed never was. */
    static TrendDriver after(Committed committed) {
        var fresh = new TrendDriver();
        committed.stores().forEach((name, entries) -> {
            KeyValueStore<Object, Object> store = fresh.driver.getKeyValueStore(name);
            store.putAll(entries);
        });
        fresh.last.putAll(committed.trends());
        return fresh;
    }

    void send(DocumentId id, @Nullable EnrichedDocument document) {
        documents.pipeInput(id, document);
    }

    void send(EnrichedDocument document) {
        send(document.document().id(), document);
    }

    SortedMap<TrendKey, Trend> trends() {
        for (var record : trends.readKeyValuesToList())
            if (record.value == null)
                last.remove(record.key);
            else
                last.put(record.key, record.value);
        return last;
    }

    @Override
    public void close() {
        driver.close();
    }
}
