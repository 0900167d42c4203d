package dev.parley.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** A real broker that looks after stranded transactions as little as one that somebody else runs. */
public final class UnwatchedBroker implements AutoCloseable {
    private final EmbeddedBroker broker;

    private UnwatchedBroker(EmbeddedBroker broker) {
        this.broker = broker;
    }

    /** @param topic made, with one record in a transaction that nobody will ever end */
    public static UnwatchedBroker withStranded(Path folder, String topic)
            throws BrokerException, IOException, InterruptedException, ExecutionException {
        try (var broker = EmbeddedBroker.start(BrokerSettings.in(folder), Map.of())) {
            var talk = new Talk(broker.bootstrapServers());
            talk.open(topic);
            talk.mumble(topic, "never said");
        }
        forgetTransactions(folder);
        return new UnwatchedBroker(EmbeddedBroker.start(BrokerSettings.in(folder), Map.of()));
    }

    /** Takes the coordinator's own records away, so that it knows as little as one that has ended its transactions. */
    static void forgetTransactions(Path folder) throws IOException {
        for (var log : coordinatorLogs(folder))
            try (var files = Files.walk(log)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(file);
            }
    }

    private static List<Path> coordinatorLogs(Path folder) throws IOException {
        try (Stream<Path> found = Files.find(folder, 2,
                (path, attributes) -> path.getFileName().toString().startsWith("__transaction_state"))) {
            return found.toList();
        }
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public void close() {
        broker.close();
    }
}
