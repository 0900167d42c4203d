package dev.parley.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The coordinator's own record is taken away, so that it knows as little of the transaction as one that has ended it. */
class StrandedTransactionsIT {
    @TempDir
    Path folder;

    @Test
    void whatIsOpenOnAPartitionOnlyIsAbortedSoThatReadersGetPast() throws Exception {
        try (var broker = EmbeddedBroker.start(BrokerSettings.in(folder))) {
            var talk = new Talk(broker.bootstrapServers());
            talk.open();
            talk.say("before");
            talk.mumble("never said");
        }
        forgetTransactions();
        try (var broker = EmbeddedBroker.start(BrokerSettings.in(folder))) {
            var talk = new Talk(broker.bootstrapServers());
            talk.say("after");
            assertThat(talk.hear("anna", 2)).containsExactly("before", "after");
        }
    }

    private void forgetTransactions() throws IOException {
        for (var log : coordinatorLogs())
            try (var files = Files.walk(log)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(file);
            }
    }

    private List<Path> coordinatorLogs() throws IOException {
        try (Stream<Path> found = Files.find(folder, 2,
                (path, attributes) -> path.getFileName().toString().startsWith("__transaction_state"))) {
            return found.toList();
        }
    }
}
