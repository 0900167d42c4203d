package dev.parley.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** A real broker that looks after stranded transactions as little as one that somebody else runs. */
public final class UnwatchedBroker implements AutoCloseable {
    private final EmbeddedBroker broker;

    private UnwatchedBroker(EmbeddedBroker broker) {
        this.broker = broker;
    }

    /** @param topic made, with one record in a transaction that nobody will ever end */
    public static UnwatchedBroker withStranded(Path folder, String topic)
            throws BrokerException, IOException, InterruptedException, ExecutionException {
        try (var broker = unwatched(folder)) {
            new Talk(broker.bootstrapServers()).open(topic);
        }
        strand(folder, topic);
        return new UnwatchedBroker(unwatched(folder));
    }

    /** Leaves a transaction open on a partition whose coordinator ends it without the partition, as by KAFKA-20734. */
    static void strand(Path folder, String topic)
            throws BrokerException, IOException, InterruptedException, ExecutionException {
        try (var broker = unwatched(folder)) {
            new Talk(broker.bootstrapServers()).mumble(topic, "never said");
        }
        var partition = folder.resolve(topic + "-0");
        var aside = folder.resolveSibling(topic + "-aside");
        copy(partition, aside);
        try (var broker = unwatched(folder)) {
            new Talk(broker.bootstrapServers()).stopMumbling();
        }
        delete(partition);
        Files.move(aside, partition);
    }

    private static EmbeddedBroker unwatched(Path folder) throws BrokerException {
        return EmbeddedBroker.start(BrokerSettings.in(folder), Map.of());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList())
                Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList())
                Files.delete(file);
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
