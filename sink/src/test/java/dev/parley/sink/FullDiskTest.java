package dev.parley.sink;

import static dev.parley.sink.Samples.FIRST;
import static dev.parley.sink.Samples.batch;
import static dev.parley.sink.Samples.put;
import static dev.parley.sink.Samples.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.sink.json.JsonSink;
import dev.parley.sink.jsonl.JsonlOptions;
import dev.parley.sink.jsonl.JsonlSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a file system of one MiB, which only root may make. */
class FullDiskTest {
    @TempDir
    private Path folder = Path.of("");
    private Path disk = Path.of("");

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        var mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/mount")) && mount.start().waitFor() == 0,
                "no small disk can be mounted: that needs root");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
    }

    @Test
    void filesGoOnWhereTheyStoodWhenThereIsRoomAgain() throws Exception {
        goesOnWhenThereIsRoomAgain(new JsonSink(disk, folder.resolve("data")));
        try (var files = Files.find(disk.resolve("documents"), 2, (path, attributes) -> attributes.isRegularFile())) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void segmentsGoOnWhereTheyStoodWhenThereIsRoomAgain() throws Exception {
        goesOnWhenThereIsRoomAgain(new JsonlSink(disk, new JsonlOptions(8 << 20, false)));
        try (var files = Files.newDirectoryStream(disk.resolve("jsonl"), "*.jsonl")) {
            for (var file : files)
                assertThat(Files.readAllLines(file)).hasSize(2);
        }
    }

    private void goesOnWhenThereIsRoomAgain(Sink sink) throws Exception {
        try (sink) {
            sink.open(FIRST);
            sink.write(batch(1, put(0, 1, "one")));
            var filler = fill();
            assertThatThrownBy(() -> sink.write(batch(2, put(1, 2, "two ".repeat(20_000)))))
                    .isInstanceOfSatisfying(SinkException.class, e -> {
                        assertThat(e.isLasting()).isFalse();
                        assertThat(e).hasMessageContaining("No space left").hasMessageContaining("Make room");
                    });
            Files.delete(filler);
            sink.close();
            assertThat(sink.open(FIRST)).isEqualTo(to(1));
            sink.write(batch(2, put(1, 2, "two ".repeat(20_000))));
        }
    }

    private Path fill() throws IOException {
        var filler = disk.resolve("filler");
        try (var out = Files.newOutputStream(filler)) {
            var page = new byte[4096];
            while (Files.getFileStore(disk).getUsableSpace() > 0)
                out.write(page);
        }
        return filler;
    }
}
