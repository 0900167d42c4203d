package dev.parley.app.chaos;

import dev.parley.app.kafka.ChannelReader;
import dev.parley.app.kafka.Connection;
import dev.parley.app.kafka.Idle;
import dev.parley.app.walk.Balance;
import dev.parley.model.Channels;
import dev.parley.processor.Processor;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/**
 * Three brokers, two ingest, three processors with one standby, a sink of files and one of PostgreSQL, each a process; ended ones are
 * started again. Brokers have a host each where a network can be made. For one thread.
 */
final class ClusterHouse implements AutoCloseable {
    static final int BROKERS = 3;
    static final List<String> PROCESSORS = List.of("processor-one", "processor-two", "processor-three");
    private static final List<String> OUTPUTS = List.of(Channels.DOCUMENTS.name(), Channels.REJECTED.name(),
            Channels.LEDGER.name(), Channels.TRENDS.name());

    private final Path folder;
    private final Optional<Segment> network;
    private final List<Integer> clients;
    private final List<Integer> controllers;
    private final Connection connection;
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    private ClusterHouse(Path folder, Optional<Segment> network) throws IOException {
        this.folder = folder;
        this.network = network;
        clients = ports();
        controllers = ports();
        connection = Connection.to(
                String.join(",",
                        IntStream.rangeClosed(1, BROKERS).mapToObj(n -> host(n) + ":" + port(clients, n)).toList()),
                Map.of());
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
        start(network.map(made -> made.launcher(node)).orElse(List.of()), broker(node),
                List.of("broker", "--port", Integer.toString(port(clients, node)), "--node", Integer.toString(node),
                        "--quorum", String.join(",", quorum)));
    }

    void startRooms() throws IOException {
        var sources = Files.writeString(folder.resolve("sources.yaml"), "sources:\n  - folder: " + inbox() + "\n");
        for (var name : List.of("ingest-one", "ingest-two"))
            start(List.of(), name, on("ingest", "ingest.sources=" + sources, "ingest.instance=" + name));
        for (var name : PROCESSORS)
            start(List.of(), name, on("processor", "processor.instance=" + name, "processor.threads=1",
                    "kafka.num.standby.replicas=1"));
        start(List.of(), "files", on("sink", "sink.kinds=json,jsonl"));
        start(List.of(), "postgres", on("sink", "sink.kinds=postgres"));
    }

    private List<String> on(String command, String... settings) {
        var arguments = new ArrayList<>(List.of(command, "--kafka", bootstrap()));
        for (var setting : settings)
            arguments.addAll(List.of("--set", setting));
        return arguments;
    }

    private void start(List<String> launcher, String name, List<String> arguments) throws IOException {
        var own = Files.createDirectories(folder.resolve(name));
        var all = new ArrayList<>(arguments);
        all.addAll(List.of("--data", own.resolve("data").toString(), "--out", own.resolve("out").toString()));
        rooms.put(name, Room.startBy(launcher, name, own, all));
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

    private String bootstrap() {
        return connection.settings().getOrDefault("bootstrap.servers", "");
    }

    Optional<Segment> network() {
        return network;
    }

    Path inbox() {
        return folder.resolve("generated");
    }

    Room room(String name) {
        var room = rooms.get(name);
        if (room == null)
            throw new IllegalArgumentException("there is no " + name);
        return room;
    }

    /** In the order of the house: brokers first. */
    List<String> names() {
        return List.copyOf(rooms.keySet());
    }

    void supervise() throws IOException {
        for (var room : rooms.values())
            room.supervise();
    }

    int ownEnds() {
        return rooms.values().stream().mapToInt(Room::ownEnds).sum();
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

    /** Different raw events so far. */
    Set<String> events() {
        var events = new HashSet<String>();
        new ChannelReader(connection).read(Channels.RAW, record -> events.add(record.key()));
        return events;
    }

    boolean isIdle() {
        try (var idle = new Idle(connection, Processor.APPLICATION, Processor.inputs(), OUTPUTS)) {
            return idle.isReached();
        }
    }

    Balance balance() {
        return Balance.read(new ChannelReader(connection));
    }

    private Postgres postgres() {
        return new Postgres(folder.resolve("postgres/data/sinks/postgres"));
    }

    Contents contents() throws IOException, SQLException {
        return Contents.of(folder.resolve("files/out"), postgres());
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
        rooms.values().forEach(Room::close);
        network.ifPresent(Segment::close);
        postgres().close();
    }
}
