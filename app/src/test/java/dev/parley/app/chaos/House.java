package dev.parley.app.chaos;

import dev.parley.app.kafka.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Each room in a process of its own, on one broker, watching one folder. For one thread.
 *
 * @param disk what the files are written on, where one can be made
 */
record House(Path inbox, Rooms rooms, Outcome outcome, Optional<QuotaDisk> disk) implements AutoCloseable {
    private static final int DISK_MEBIBYTES = 1024;

    /** @param port a free one, for the broker to come back to */
    static House start(Path folder, int port) throws IOException, InterruptedException {
        var bootstrap = "127.0.0.1:" + port;
        var inbox = Files.createDirectories(folder.resolve("generated"));
        var house = new House(inbox, new Rooms(folder, bootstrap, List.of()),
                new Outcome(Connection.to(bootstrap, Map.of()), folder.resolve("files/out"),
                        new Postgres(folder.resolve("postgres/data/sinks/postgres"))),
                QuotaDisk.mount(folder.resolve("files/out"), DISK_MEBIBYTES));
        house.startRooms(folder, port);
        return house;
    }

    private void startRooms(Path folder, int port) throws IOException {
        var sources = Files.writeString(folder.resolve("sources.yaml"), "sources:\n  - folder: " + inbox + "\n");
        rooms.startBy(List.of(), "broker", List.of("broker", "--port", Integer.toString(port)));
        rooms.start("ingest", "ingest", "ingest.sources=" + sources, "ingest.instance=one");
        rooms.start("processor-one", "processor", "processor.instance=one", "processor.threads=1");
        rooms.start("processor-two", "processor", "processor.instance=two", "processor.threads=1");
        rooms.start("files", "sink", "sink.kinds=json,jsonl");
        rooms.start("postgres", "sink", "sink.kinds=postgres");
    }

    @Override
    public void close() throws IOException {
        rooms.close();
        try (var _ = outcome.postgres()) {
            if (disk.isPresent())
                disk.get().close();
        }
    }
}
