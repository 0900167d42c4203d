package dev.parley.sink;

import static dev.parley.sink.Samples.FIRST;
import static dev.parley.sink.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.sink.json.JsonSink;
import dev.parley.sink.jsonl.JsonlOptions;
import dev.parley.sink.jsonl.JsonlSink;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimTest {
    @TempDir
    Path folder;

    @Test
    void aSecondRunOnOtherDataWaitsUntilTheFirstHasEnded() throws Exception {
        waits(data -> new JsonSink(folder.resolve("out"), data));
        waits(data -> new JsonlSink(folder.resolve("out"), new JsonlOptions(1000, false)));
    }

    private void waits(Function<Path, Sink> sink) throws Exception {
        var first = sink.apply(folder.resolve("data"));
        try (var second = sink.apply(folder.resolve("other data"))) {
            first.open(FIRST);
            assertThatThrownBy(() -> second.open(SECOND))
                    .isInstanceOfSatisfying(SinkException.class, e -> assertThat(e.isLasting()).isFalse())
                    .hasMessageContaining("another run writes " + first.name())
                    .hasMessageContaining(folder.resolve("out").toString());
            first.close();
            assertThat(second.open(SECOND)).isEqualTo(Positions.START);
        }
    }

    @Test
    void sinksOfTwoKindsShareAFolder() throws Exception {
        try (var files = new JsonSink(folder, folder.resolve("data"));
                var lines = new JsonlSink(folder, new JsonlOptions(1000, false))) {
            assertThat(files.open(FIRST)).isEqualTo(lines.open(FIRST));
        }
    }
}
