package dev.parley.processor.trend;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.TopicTag;
import dev.parley.model.JsonSerde;
import dev.parley.model.SampleDocument;
import dev.parley.model.Trend.Tally;
import dev.parley.model.TrendKey;
import dev.parley.model.WireForm;
import dev.parley.model.WireSuite;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KeyValue;

/** What counting keeps: what a document added, and what is on its way to a topic's partition. The figures are trends, as the model has them. */
class TrendWireTest extends WireSuite {
    private static final DocumentId ID = new DocumentId("256ssvxuwggoqau7");
    private static final Mention BEFORE = new Mention("2026-01-10", new Tally(1, 1, 0), "seeds",
            List.of("Ada Byron", "Tom Hale"));
    private static final Mention AFTER = new Mention("2026-01", new Tally(1, 0, 1), "example.org", List.of());

    @Override
    protected List<? extends WireForm<?>> forms() {
        Serde<TopicChange> changes = new JsonSerde<>(TopicChange.class);
        return List.of(WireForm.of("trend/contribution-v1.json", contribution(), new JsonSerde<>(Contribution.class)),
                WireForm.of("trend/change-v1.json", new TopicChange(ID, BEFORE, AFTER), changes),
                WireForm.of("trend/change-first-v1.json", new TopicChange(ID, null, AFTER), changes),
                WireForm.of("trend/change-last-v1.json", new TopicChange(ID, BEFORE, null), changes),
                WireForm.storeKeys("trend/store-keys-v1.json", storeKeys()));
    }

    private static Map<String, List<String>> storeKeys() {
        var tag = new TopicTag("looms", 1, List.of());
        try (var driver = new TrendDriver()) {
            driver.send(EnrichedDocument.of(SampleDocument.DOCUMENT).withTopics(List.of(tag), List.of(), "1"));
            var keys = new TreeMap<String, List<String>>();
            driver.commit()
                    .stores()
                    .forEach((name, rows) -> keys.put(name, rows.stream().map(TrendWireTest::key).toList()));
            return keys;
        }
    }

    private static String key(KeyValue<Object, Object> row) {
        return row.key instanceof TrendKey key ? key.spelt() : row.key.toString();
    }

    private static Contribution contribution() {
        return new Contribution("2026-01-10", new Tally(1, 0, 0), "example.org",
                new TreeMap<>(Map.of(TrendKey.ALL, List.of(), "looms", List.of("Ada Byron"))));
    }
}
