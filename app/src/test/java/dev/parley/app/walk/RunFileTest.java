package dev.parley.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.app.settings.Settings;
import dev.parley.app.settings.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
    private static final Path OUT = Path.of("/srv/parley/out");

    /** A process that lives as long as this one and is another. */
    private static final long OTHER = ProcessHandle.current().parent().orElseThrow().pid();

    @TempDir
    private Path data = Path.of("");

    @Test
    void aCommandBesideKnowsWhereUpWritesAndByWhichSinks() {
        other("localhost:9092", OUT, List.of("json", "jsonl", "postgres")).write(data);
        assertThat(RunFile.beside(settings(Map.of())).out()).isEqualTo(OUT);
        assertThat(RunFile.beside(settings(Map.of())).sink().kinds()).containsExactly("json", "jsonl");
        assertThat(RunFile.beside(settings(Map.of("sink.kinds", "postgres"))).sink().kinds())
                .as("a database elsewhere is named by the settings")
                .containsExactly("json", "jsonl", "postgres");
    }

    @Test
    void whatAnEarlierVersionHasNotSaidIsAsTheCommandHasIt() {
        other("localhost:9092", null, null).write(data);
        assertThat(RunFile.beside(settings(Map.of("sink.kinds", "jsonl"))))
                .isEqualTo(settings(Map.of("sink.kinds", "jsonl")));
    }

    @Test
    void whileUpStartsCommandsWaitForIt() throws Exception {
        other(null, OUT, List.of("json")).write(data);
        var waiting = CompletableFuture.supplyAsync(() -> RunFile.started(data));
        var ready = other("localhost:9092", OUT, List.of("json"));
        ready.write(data);
        assertThat(waiting.get(60, TimeUnit.SECONDS)).contains(ready);
    }

    @Test
    void whatStartsHereIsNotWaitedForAndGoesWhenItDoesNotCome() {
        RunFile.begin(settings(Map.of()));
        assertThat(RunFile.find(data)).isPresent();
        assertThat(RunFile.started(data)).isEmpty();
        RunFile.withdraw(data);
        assertThat(data.resolve("run.json")).doesNotExist();
    }

    @Test
    void theNoteOfAnotherRunStays() {
        var other = other("localhost:9092", OUT, List.of("json"));
        other.write(data);
        RunFile.begin(settings(Map.of()));
        RunFile.withdraw(data);
        assertThat(RunFile.find(data)).contains(other);
        assertThat(Files.exists(data.resolve("run.json"))).isTrue();
    }

    /** As in a container, whose only process has the same number each time. */
    @Test
    void whatAKilledOneOfTheSameNumberHasLeftMeansNothing() {
        new RunFile(ProcessHandle.current().pid(), "localhost:9092", OUT, List.of("json"), Instant.EPOCH).write(data);
        assertThat(RunFile.find(data)).isEmpty();
        new RunFile(ProcessHandle.current().pid(), "localhost:9092", OUT, List.of("json"), null).write(data);
        assertThat(RunFile.find(data)).as("of an earlier version").isEmpty();
        new RunFile(OTHER, "localhost:9092", OUT, List.of("json"), Instant.EPOCH).write(data);
        assertThat(RunFile.find(data)).as("somebody else's number now").isEmpty();
        RunFile.ofThisProcess("localhost:9092", settings(Map.of())).write(data);
        assertThat(RunFile.find(data)).isPresent();
    }

    private static RunFile other(@Nullable String kafka, @Nullable Path out, @Nullable List<String> sinks) {
        return new RunFile(OTHER, kafka, out, sinks,
                ProcessHandle.of(OTHER).flatMap(there -> there.info().startInstant()).orElse(null));
    }

    private Settings settings(Map<String, String> more) {
        var reader = new SettingsReader(Settings.class).option("data", data.toString());
        more.forEach(reader::option);
        return reader.read(Settings.class);
    }
}
