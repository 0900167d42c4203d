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
import org.junit.jupiter.api.Test;
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

    private static void refuses(Sink sink, Path file) throws SinkException {
        try (sink) {
            assertThatThrownBy(() -> sink.open(FIRST)).isInstanceOfSatisfying(SinkException.class, e -> {
                assertThat(e.isLasting()).isTrue();
                assertThat(e).hasMessageContaining(file.toString()).hasMessageContaining("choose another --out");
            });
        }
    }
}
