package dev.parley.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrandedTransactionsIT {
    @TempDir
    Path scratch;

    @Test
    void whatIsOpenOnAPartitionOnlyIsAbortedSoThatReadersGetPast() throws Exception {
        var folder = scratch.resolve("kafka");
        try (var broker = EmbeddedBroker.start(BrokerSettings.in(folder))) {
            var talk = new Talk(broker.bootstrapServers());
            talk.open();
            talk.say("before");
        }
        UnwatchedBroker.strand(folder, "lines");
        try (var broker = EmbeddedBroker.start(BrokerSettings.in(folder))) {
            var talk = new Talk(broker.bootstrapServers());
            talk.say("after");
            assertThat(talk.hear("anna", 2)).containsExactly("before", "after");
        }
    }
}
