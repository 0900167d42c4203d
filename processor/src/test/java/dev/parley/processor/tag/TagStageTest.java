package dev.parley.processor.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Channels;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.PublishedTaxonomy;
import java.io.IOException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TagStageTest {
    private static final EnrichedDocument DOCUMENT = EnrichedDocument.of(Texts.of("A loom with yarn."));
    private final TaxonomyInForce taxonomy = new TaxonomyInForce(Texts.taxonomy("- {id: looms, queries: [loom]}"));
    private final TopologyTestDriver driver = new TopologyTestDriver(topology());
    private final TestInputTopic<DocumentId, EnrichedDocument> in = driver.createInputTopic("in",
            Channels.DOCUMENTS.keys().serializer(), Channels.DOCUMENTS.values().serializer());
    private final TestInputTopic<String, PublishedTaxonomy> taxonomies = driver.createInputTopic(
            Channels.TAXONOMY.name(), Channels.TAXONOMY.keys().serializer(), Channels.TAXONOMY.values().serializer());
    private final TestOutputTopic<DocumentId, EnrichedDocument> out = driver.createOutputTopic("out",
            Channels.DOCUMENTS.keys().deserializer(), Channels.DOCUMENTS.values().deserializer());

    @AfterEach
    void close() throws IOException {
        driver.close();
        taxonomy.close();
    }

    @Test
    void documentsGetTheirTopicsAndTombstonesPass() {
        in.pipeInput(DOCUMENT.document().id(), DOCUMENT);
        assertThat(topicsOfNext()).isEqualTo("test looms");
        in.pipeInput(DOCUMENT.document().id(), null);
        assertThat(out.readValue()).isNull();
    }

    @Test
    void aPublishedTaxonomyTagsTheNextDocument() {
        publish("2", 1, "{version: 2, topics: [{id: yarn, queries: [yarn]}]}");
        in.pipeInput(DOCUMENT.document().id(), DOCUMENT);
        assertThat(topicsOfNext()).isEqualTo("2 yarn");
    }

    @Test
    void aBrokenTaxonomyIsRefusedAndTheOldOneStays() {
        publish("2", 1, "{version: 2, topics: [{id: yarn, queries: [yarn]}]}");
        publish("3", 2, "{version: 3, topics: [{id: yarn, queries: ['\"yarn']}]}");
        in.pipeInput(DOCUMENT.document().id(), DOCUMENT);
        assertThat(topicsOfNext()).isEqualTo("2 yarn");
    }

    @Test
    void whatIsNoTaxonomyAtAllIsRefusedAndTheOldOneStays() {
        publish("2", 1, "{version: 2, topics: [{id: yarn, queries: [yarn]}]}");
        var anything = driver.createInputTopic(Channels.TAXONOMY.name(), Channels.TAXONOMY.keys().serializer(),
                new StringSerializer());
        anything.pipeInput("3", "version: 3, but no JSON");
        anything.pipeInput("4", "{\"schema\": 1, \"sequence\": \"none\"}");
        in.pipeInput(DOCUMENT.document().id(), DOCUMENT);
        assertThat(topicsOfNext()).isEqualTo("2 yarn");
    }

    @Test
    void theHighestSequenceIsInForceWhateverTheOrderOfReading() {
        publish("3", 2, "{version: 3, topics: [{id: both, queries: [loom AND yarn]}]}");
        publish("2", 1, "{version: 2, topics: [{id: yarn, queries: [yarn]}]}");
        in.pipeInput(DOCUMENT.document().id(), DOCUMENT);
        assertThat(topicsOfNext()).isEqualTo("3 both");
    }

    private void publish(String version, long sequence, String yaml) {
        taxonomies.pipeInput(version, new PublishedTaxonomy(1, version, sequence, yaml));
    }

    private String topicsOfNext() {
        var document = out.readValue();
        return document.taxonomy() + " " + document.topics().getFirst().id();
    }

    private Topology topology() {
        var channel = Channels.DOCUMENTS;
        var walk = new StreamsBuilder();
        var documents = walk.stream("in", Consumed.with(channel.keys(), channel.values()));
        new TagStage(taxonomy, _ -> {}).attach(walk, documents)
                .to("out", Produced.with(channel.keys(), channel.values()));
        return walk.build();
    }
}
