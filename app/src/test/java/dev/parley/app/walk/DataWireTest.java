package dev.parley.app.walk;

import dev.parley.ingest.poll.IngestChannels;
import dev.parley.model.Channel;
import dev.parley.model.Json;
import dev.parley.model.TextSerde;
import dev.parley.model.WireForm;
import dev.parley.model.WireSuite;
import dev.parley.processor.Processor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;

/**
 * What says where everything is: the channels' names and how long they keep their records, the groups whose committed offsets say how far
 * they were read, and the note of a running {@code up}.
 */
class DataWireTest extends WireSuite {
    private static final long PID = 4711;
    private static final Path OUT = Path.of("/srv/parley/out");
    private static final Instant BEGAN = Instant.parse("2026-11-20T10:15:30.120Z");

    @TempDir
    private Path data = Path.of("");

    @Override
    protected List<? extends WireForm<?>> forms() {
        return List.of(
                run("data/run-v1.json", new RunFile(PID, "localhost:9092", OUT, List.of("json", "postgres"), BEGAN)),
                run("data/run-starting-v1.json", new RunFile(PID, null, OUT, List.of("json"), BEGAN)),
                WireForm.lines("data/channels-v1.txt",
                        HouseChannels.ALL.stream().map(DataWireTest::spelt).sorted().toList(),
                        new TextSerde<>(Function.identity(), Function.identity())),
                WireForm.lines("data/groups-v1.txt", List.of(Processor.APPLICATION, IngestChannels.GROUP),
                        new TextSerde<>(Function.identity(), Function.identity())));
    }

    /** They did not say where they write, or when they began. */
    @Override
    protected List<? extends WireForm<?>> older() {
        return List.of(run("data/run-without-out-v1.json", new RunFile(PID, "localhost:9092", null, null, null)),
                run("data/run-without-began-v1.json",
                        new RunFile(PID, "localhost:9092", OUT, List.of("json", "postgres"), null)));
    }

    private static String spelt(Channel<?, ?> channel) {
        return channel.name() + " " + channel.keeps();
    }

    private WireForm<RunFile> run(String file, RunFile run) {
        return new WireForm<>(file, run, this::written, bytes -> Json.MAPPER.readValue(bytes, RunFile.class));
    }

    private byte[] written(RunFile run) {
        try {
            run.write(data);
            return Files.readAllBytes(data.resolve("run.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
