package dev.parley.app.chaos;

import dev.parley.app.kafka.ChannelReader;
import dev.parley.app.kafka.Connection;
import dev.parley.app.kafka.Idle;
import dev.parley.app.walk.Balance;
import dev.parley.model.Channels;
import dev.parley.processor.Processor;
import java.io.IOException;
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

/** Each room in a process of its own, on one broker, watching one folder; ended ones are started again. For one thread. */
final class House implements AutoCloseable {
    private static final int DISK_MEBIBYTES = 2048;
    private static final List<String> OUTPUTS = List.of(Channels.DOCUMENTS.name(), Channels.REJECTED.name(),
            Channels.LEDGER.name(), Channels.TRENDS.name());

    private final Path folder;
    private final Connection connection;
    private final Optional<QuotaDisk> disk;
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    private House(Path folder, int port, Optional<QuotaDisk> disk) {
        this.folder = folder;
        this.connection = Connection.to("127.0.0.1:" + port, Map.of());
        this.disk = disk;
    }

    /** @param port a free one, for the broker to come back to */
    static House start(Path folder, int port) throws IOException, InterruptedException {
        var house = new House(folder, port, QuotaDisk.mount(folder.resolve("files/out"), DISK_MEBIBYTES));
        Files.createDirectories(house.inbox());
        var sources = Files.writeString(folder.resolve("sources.yaml"),
                "sources:\n  - folder: " + house.inbox() + "\n");
        house.start("broker", List.of("broker", "--port", Integer.toString(port)));
        house.start("ingest", house.on("ingest", "ingest.sources=" + sources, "ingest.instance=one"));
        house.start("processor-one", house.on("processor", "processor.instance=one", "processor.threads=1"));
        house.start("processor-two", house.on("processor", "processor.instance=two", "processor.threads=1"));
        house.start("files", house.on("sink", "sink.kinds=json,jsonl"));
        house.start("postgres", house.on("sink", "sink.kinds=postgres"));
        return house;
    }

    private List<String> on(String command, String... settings) {
        var arguments = new ArrayList<>(
                List.of(command, "--kafka", connection.settings().getOrDefault("bootstrap.servers", "")));
        for (var setting : settings)
            arguments.addAll(List.of("--set", setting));
        return arguments;
    }

    private void start(String name, List<String> arguments) throws IOException {
        var own = Files.createDirectories(folder.resolve(name));
        var all = new ArrayList<>(arguments);
        all.addAll(List.of("--data", own.resolve("data").toString(), "--out", own.resolve("out").toString()));
        rooms.put(name, Room.start(name, own, all));
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

    Optional<QuotaDisk> disk() {
        return disk;
    }

    Postgres postgres() {
        return new Postgres(folder.resolve("postgres/data/sinks/postgres"));
    }

    void supervise() throws IOException {
        for (var room : rooms.values())
            room.supervise();
    }

    int ownEnds() {
        return rooms.values().stream().mapToInt(Room::ownEnds).sum();
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

    Contents contents() throws IOException, SQLException {
        return Contents.of(folder.resolve("files/out"), postgres());
    }

    @Override
    public void close() throws IOException {
        rooms.values().forEach(Room::close);
        try (var _ = postgres()) {
            if (disk.isPresent())
                disk.get().close();
        }
    }
}
