package dev.parley.app.chaos;

import dev.parley.app.kafka.Connection;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/**
 * Three brokers, two ingest, three processors with one standby, a sink of files and one of PostgreSQL, each a process; ended ones are
 * started again. Brokers have a host each where a network can be made. For one thread.
 */
final class ClusterHouse implements AutoCloseable {
    static final int BROKERS = 3;
    static final List<String> PROCESSORS = List.of("processor-one", "processor-two", "processor-three");

    private final Path folder;
    private final Optional<Segment> network;
    private final List<Integer> clients;
    private final List<Integer> controllers;
    private final Connection connection;
    private final Rooms rooms;
    private final Outcome outcome;

    private ClusterHouse(Path folder, Optional<Segment> network) throws IOException {
        this.folder = folder;
        this.network = network;
        clients = ports();
        controllers = ports();
        var bootstrap = String.join(",",
                IntStream.rangeClosed(1, BROKERS).mapToObj(n -> host(n) + ":" + port(clients, n)).toList());
        rooms = new Rooms(folder, bootstrap);
        connection = Connection.to(bootstrap, Map.of());
        outcome = new Outcome(connection, folder.resolve("files/out"),
                new Postgres(folder.resolve("postgres/data/sinks/postgres")));
    }

    static ClusterHouse startBrokers(Path folder) throws IOException, InterruptedException {
        var house = new ClusterHouse(folder, Segment.make(BROKERS));
        Files.createDirectories(house.inbox());
        for (int node = 1; node <= BROKERS; node++)
            house.startBroker(node);
        return house;
    }

    private void startBroker(int node) throws IOException {
        var quorum = IntStream.rangeClosed(1, BROKERS)
                .mapToObj(n -> n + "@" + host(n) + ":" + port(controllers, n))
                .toList();
        rooms.startBy(network.map(made -> made.launcher(node)).orElse(List.of()), broker(node),
                List.of("broker", "--port", Integer.toString(port(clients, node)), "--node", Integer.toString(node),
                        "--quorum", String.join(",", quorum)));
    }

    void startRooms() throws IOException {
        var sources = Files.writeString(folder.resolve("sources.yaml"), "sources:\n  - folder: " + inbox() + "\n");
        for (var name : List.of("ingest-one", "ingest-two"))
            rooms.start(name, "ingest", "ingest.sources=" + sources, "ingest.instance=" + name);
        for (var name : PROCESSORS)
            rooms.start(name, "processor", "processor.instance=" + name, "processor.threads=1",
                    "kafka.num.standby.replicas=1");
        rooms.start("files", "sink", "sink.kinds=json,jsonl");
        rooms.start("postgres", "sink", "sink.kinds=postgres");
    }

    private String host(int node) {
        return network.map(made -> made.address(node)).orElse("127.0.0.1");
    }

    private static int port(List<Integer> ports, int node) {
        return ports.get(node - 1);
    }

    static String broker(int node) {
        return "broker-" + node;
    }

    Optional<Segment> network() {
        return network;
    }

    Path inbox() {
        return folder.resolve("generated");
    }

    Rooms rooms() {
        return rooms;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Whether every broker is there, and every copy of every record that is kept in copies. */
    boolean isWhole() throws InterruptedException, ExecutionException {
        try (var admin = connection.admin()) {
            if (admin.describeCluster().nodes().get().size() < BROKERS)
                return false;
            return admin.describeTopics(admin.listTopics().names().get())
                    .allTopicNames()
                    .get()
                    .values()
                    .stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.isr().size() == BROKERS);
        }
    }

    /** Files written so far. */
    long written() throws IOException {
        var documents = folder.resolve("files/out/documents");
        if (Files.notExists(documents))
            return 0;
        try (var found = Files.walk(documents)) {
            return found.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    private static List<Integer> ports() throws IOException {
        try (var a = new ServerSocket(0); var b = new ServerSocket(0); var c = new ServerSocket(0)) {
            return List.of(a.getLocalPort(), b.getLocalPort(), c.getLocalPort());
        }
    }

    @Override
    public void close() throws IOException {
        rooms.close();
        network.ifPresent(Segment::close);
        outcome.postgres().close();
    }
}
