package dev.parley.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    /** By Kafka's defaults a cluster would: with one partition, and without what keeps raw documents for ever. */
    @Test
    void whoeverReadsMakesNoChannelsWhateverTheSettings() {
        var settings = Map.of("allow.auto.create.topics", "true", "client.id", "mine");
        assertThat(Connection.to("localhost:9092", settings).readerSettings())
                .containsEntry("allow.auto.create.topics", false)
                .containsEntry("client.id", "mine");
    }
}
