package dev.parley.app.chaos;

import dev.parley.app.kafka.Connection;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * Three brokers, two ingest, three processors with one standby, a sink of files and one of PostgreSQL, each a process; ended ones are
 * started again. Brokers have a host each where a network can be made. For one thread.
 */
final class ClusterHouse implements AutoCloseable {
    static final int BROKERS = 3;
    private static final int ASKING = 5000;
    /** A host whose cable is down refuses nothing: it just does not answer. */
    private static final Map<String, String> IMPATIENT = Map.of("request.timeout.ms", "5000", "default.api.timeout.ms",
            "20000", "socket.connection.setup.timeout.ms", "2000");
    /** Brokers have machines of their own elsewhere; where all share one, one that gets no time is taken for dead. */
    private static final List<String> AFTER_BROKERS = List.of("nice", "-n", "5");
    static final List<String> PROCESSORS = List.of("processor-one", "processor-two", "processor-three");

    private static final Pattern SEGMENT = Pattern.compile("(.+-\\d+)-\\d{20}-(\\d{20})\\.");

    private final Path folder;
    private final Optional<Segment> network;
    private final List<Integer> clients;
    private final List<Integer> controllers;
    private final Map<String, Integer> health = new LinkedHashMap<>();
    private final Admin admin;
    private final Rooms rooms;
    private final Outcome outcome;

    private ClusterHouse(Path folder, Optional<Segment> network) throws IOException {
        this.folder = folder;
        this.network = network;
        clients = ports(BROKERS);
        controllers = ports(BROKERS);
        var bootstrap = String.join(",",
                IntStream.rangeClosed(1, BROKERS).mapToObj(n -> host(n) + ":" + port(clients, n)).toList());
        rooms = new Rooms(folder, bootstrap, AFTER_BROKERS);
        var connection = Connection.to(bootstrap, Map.of());
        admin = Connection.to(bootstrap, IMPATIENT).admin();
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
            startRoom(name, "ingest", "ingest.sources=" + sources, "ingest.instance=" + name);
        for (var name : PROCESSORS)
            startRoom(name, "processor", "processor.instance=" + name, "processor.threads=1",
                    "kafka.num.standby.replicas=1");
        startRoom("files", "sink", "sink.kinds=json,jsonl");
        startRoom("postgres", "sink", "sink.kinds=postgres");
    }

    private void startRoom(String name, String command, String... settings) throws IOException {
        int port = ports(1).getFirst();
        health.put(name, port);
        rooms.start(name, command,
                Stream.concat(Stream.of(settings), Stream.of("healthPort=" + port)).toArray(String[]::new));
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

    /** Whether every broker answers, and every copy of every record that is kept in copies is there. */
    boolean isWhole() throws InterruptedException, ExecutionException {
        var brokers = IntStream.rangeClosed(1, BROKERS).boxed().toList();
        return admin.describeLogDirs(brokers).allDescriptions().get().size() == BROKERS && isInCopies();
    }

    /** Whether the brokers say that no copy of anything lags behind. */
    boolean isInCopies() throws InterruptedException, ExecutionException {
        return admin.describeTopics(admin.listTopics().names().get())
                .allTopicNames()
                .get()
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream())
                .allMatch(partition -> partition.isr().size() == BROKERS);
    }

    /** Else it is a broker. */
    boolean isRoom(String name) {
        return health.containsKey(name);
    }

    /** Whether a room says that it does its work. */
    boolean isReady(String room) throws IOException {
        var address = "http://127.0.0.1:" + health.get(room) + "/health/ready";
        var asked = (HttpURLConnection) URI.create(address).toURL().openConnection();
        asked.setConnectTimeout(ASKING);
        asked.setReadTimeout(ASKING);
        return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
    }

    boolean areRoomsReady() throws IOException {
        for (var room : health.keySet())
            if (!isReady(room))
                return false;
        return true;
    }

    /** How far the segments go: it grows with every version of a document that is written, the first or a later one. */
    long written() throws IOException {
        var segments = folder.resolve("files/out/jsonl");
        if (Files.notExists(segments))
            return 0;
        var ends = new HashMap<String, Long>();
        try (var files = Files.list(segments)) {
            files.map(file -> SEGMENT.matcher(file.getFileName().toString()))
                    .filter(Matcher::lookingAt)
                    .forEach(name -> ends.merge(name.group(1), Long.parseLong(name.group(2)), Math::max));
        }
        return ends.values().stream().mapToLong(end -> end).sum();
    }

    /** Free ones, all different. */
    private static List<Integer> ports(int number) throws IOException {
        if (number == 0)
            return List.of();
        try (var socket = new ServerSocket(0)) {
            var all = new ArrayList<>(ports(number - 1));
            all.add(socket.getLocalPort());
            return List.copyOf(all);
        }
    }

    @Override
    public void close() throws IOException {
        admin.close();
        rooms.close();
        network.ifPresent(Segment::close);
        outcome.postgres().close();
    }
}
