package dev.parley.processor.trend;

import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Trend;
import dev.parley.model.TrendKey;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.jspecify.annotations.Nullable;

/** The trend stage between a channel of documents and a channel of trends, of which it keeps the last record of each key. */
final class TrendDriver implements AutoCloseable {
    private final TopologyTestDriver driver;
    private final TestInputTopic<DocumentId, EnrichedDocument> documents;
    private final TestOutputTopic<TrendKey, Trend> trends;
    private final TreeMap<TrendKey, Trend> last = new TreeMap<>();

    TrendDriver() {
        var in = Channels.DOCUMENTS;
        var out = Channels.TRENDS;
        var walk = new StreamsBuilder();
        new TrendStage().attach(walk.stream(in.name(), Consumed.with(in.keys(), in.values())))
                .to(out.name(), Produced.with(out.keys(), out.values()));
        var settings = new Properties();
        settings.putAll(Map.of(StreamsConfig.APPLICATION_ID_CONFIG, "trend", StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                "nowhere:9092"));
        driver = new TopologyTestDriver(walk.build(), settings);
        documents = driver.createInputTopic(in.name(), in.keys().serializer(), in.values().serializer());
        trends = driver.createOutputTopic(out.name(), out.keys().deserializer(), out.values().deserializer());
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
