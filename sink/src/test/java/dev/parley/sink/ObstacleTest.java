package dev.parley.sink;

import static dev.parley.sink.Samples.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.sink.json.JsonSink;
import dev.parley.sink.jsonl.JsonlOptions;
import dev.parley.sink.jsonl.JsonlSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ObstacleTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileWhereTheOutputFolderHasToBeIsNotWaitedFor() throws IOException, SinkException {
        var file = Files.writeString(folder.resolve("out"), "mine");
        refuses(new JsonSink(file, folder.resolve("data")), file);
        refuses(new JsonlSink(file.resolve("below"), new JsonlOptions(8 << 20, false)), file);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceWhereNoFolderCanBeMadeIsNotWaitedFor() throws SinkException {
        for (var place : List.of(Path.of("/proc/parley"), Path.of("/dev/null/parley"))) {
            refuses(new JsonSink(place, folder.resolve("data")),
                    place.startsWith("/dev") ? Path.of("/dev/null") : place);
            refuses(new JsonlSink(place, new JsonlOptions(8 << 20, false)),
                    place.startsWith("/dev") ? Path.of("/dev/null") : place);
        }
    }

    @Test
    void aFolderThatWasThereIsWaitedForWhileItIsGone() throws Exception {
        waits(new JsonSink(folder.resolve("disk/out"), folder.resolve("data")));
        waits(new JsonlSink(folder.resolve("disk/out"), new JsonlOptions(8 << 20, false)));
    }

    private void waits(Sink sink) throws Exception {
        var disk = folder.resolve("disk");
        try (sink) {
            sink.open(FIRST);
            sink.close();
            Utils.delete(disk.toFile());
            Files.createSymbolicLink(disk, folder.resolve("unplugged"));
            assertThatThrownBy(() -> sink.open(FIRST)).isInstanceOfSatisfying(SinkException.class,
                    e -> assertThat(e.isLasting()).isFalse());
            Files.delete(disk);
            assertThat(sink.open(FIRST)).isEqualTo(Positions.START);
        }
    }

    private static void refuses(Sink sink, Path file) throws SinkException {
        try (sink) {
            assertThatThrownBy(() -> sink.open(FIRST)).isInstanceOfSatisfying(SinkException.class, e -> {
                assertThat(e.isLasting()).isTrue();
                assertThat(e).hasMessageContaining(file.toString()).hasMessageContaining("choose another --out");
            });
        }
    }
}
