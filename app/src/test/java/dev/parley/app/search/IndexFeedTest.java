package dev.parley.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.kafka.ChannelTail;
import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.SampleDocument;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

class IndexFeedTest {
    private static final String CHANNEL = Channels.DOCUMENTS.name();
    private static final TopicPartition HOME = new TopicPartition(CHANNEL, 0);

    @TempDir
    private Path folder = Path.of("");

    private final MockConsumer<DocumentId, EnrichedDocument> reader = new MockConsumer<>("earliest");
    private final List<Boolean> told = new ArrayList<>();
    private long end;

    private IndexFeed feed() {
        reader.updatePartitions(CHANNEL, List.of(new PartitionInfo(CHANNEL, 0, null, null, null)));
        reader.updateBeginningOffsets(Map.of(HOME, 0L));
        reader.updateEndOffsets(Map.of(HOME, end));
        var index = SearchIndex.write(folder).orElseThrow();
        return new IndexFeed(index, ChannelTail.of(reader, Channels.DOCUMENTS, Map.of()), "channel");
    }

    private void add(EnrichedDocument document) {
        reader.addRecord(new ConsumerRecord<>(CHANNEL, 0, end++, document.document().id(), document));
        reader.updateEndOffsets(Map.of(HOME, end));
    }

    private static EnrichedDocument fetched(Instant at) {
        return SampleDocuments.of(SampleDocument.DOCUMENT.locator(), "seeds", "example.org", at);
    }

    private IndexFeed.Listener listener() {
        return new IndexFeed.Listener() {
            @Override
            public void put(Summary document, boolean first) {
                told.add(first);
            }

            @Override
            public void gone(DocumentId id) {}
        };
    }

    /** A document comes with each look, as on a cluster that is at work. */
    private void flow() {
        add(SampleDocument.ENRICHED);
        reader.schedulePollTask(this::flow);
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void whoOnlyAsksIsAnsweredWhileDocumentsFlow() {
        try (var feed = feed()) {
            flow();
            feed.catchUp(listener());
            assertThat(feed.index().size()).isEqualTo(1);
        }
    }

    @Test
    void aDocumentThatComesAgainSinceItStandsOtherwiseIsNotTheFirst() {
        try (var feed = feed()) {
            var now = Instant.now().plus(Duration.ofMinutes(1));
            for (var at : List.of(Instant.EPOCH, now, now, now.plusSeconds(1))) {
                add(fetched(at));
                feed.catchUp(listener());
            }
            assertThat(told).as("old, new, again, with another content").containsExactly(false, true, false, true);
        }
    }
}
