package dev.parley.sink.postgres;

import static dev.parley.sink.Samples.FIRST;
import static dev.parley.sink.Samples.batch;
import static dev.parley.sink.Samples.put;
import static dev.parley.sink.Samples.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.sink.Positions;
import dev.parley.sink.Kept;
import dev.parley.sink.SinkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerIT {
    @TempDir
    Path folder;

    private PostgresSink sink() {
        return PostgresSink.embedded(folder.resolve("postgres"), "parley");
    }

    @Test
    void rowsSurviveARestartAndNoServerIsLeft() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(batch(1, put(0, 1, "one")));
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(to(1));
        }
    }

    @Test
    void whereThereIsNoDatabaseALookMakesNone() throws Exception {
        try (var sink = sink()) {
            assertThat(sink.kept(FIRST)).isEqualTo(Kept.NOTHING);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aServerThatAKilledRunHasLeftIsReplaced() throws Exception {
        var process = SinkProcess.start(folder.resolve("postgres"));
        try {
            SinkProcess.awaitWritten(process);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(orphan().isAlive()).isTrue();
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(to(1));
            sink.write(batch(2, put(1, 2, "two")));
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    private ProcessHandle orphan() throws IOException {
        var pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    @Test
    void aServerOfALivingRunIsLeftAlone() throws Exception {
        try (var first = sink(); var second = sink()) {
            first.open(FIRST);
            assertThatThrownBy(() -> second.open(FIRST)).isInstanceOf(SinkException.class)
                    .hasMessageContaining("in use by another run");
            first.write(batch(1, put(0, 1, "one")));
        }
    }

    @Test
    void aServerThatHasTheNumberOfOneThatIsGoneIsLeftAlone() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(batch(1, put(0, 1, "one")));
        }
        try (var other = PostgresSink.embedded(folder.resolve("other"), "parley"); var sink = sink()) {
            other.open(FIRST);
            var noted = Files.readAllLines(folder.resolve("other/postmaster.pid"));
            noted.set(1, folder.resolve("postgres").toString());
            noted.set(2, "1000000000"); // when the one that is gone began
            Files.write(folder.resolve("postgres/postmaster.pid"), noted);
            assertThat(sink.open(FIRST)).isEqualTo(to(1));
            other.write(batch(1, put(0, 1, "one")));
        }
    }

    @Test
    void aNoteOfAServerThatBreaksOffIsNoObstacle() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
        }
        Files.writeString(folder.resolve("postgres/postmaster.pid"), "");
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(Positions.START);
        }
    }

    @Test
    void aServerThatDidNotComeUpCanBeStartedLaterByTheSameRun() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
        }
        var settings = folder.resolve("postgres/postgresql.conf");
        var sound = Files.readString(settings);
        Files.writeString(settings, sound + "\nshared_preload_libraries = 'no_such_library'\n");
        assertThatThrownBy(() -> EmbeddedServer.start(folder.resolve("postgres"), Duration.ofSeconds(2)))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("does not start");
        Files.writeString(settings, sound);
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(Positions.START);
        }
    }

    @Test
    void aDamagedFolderIsNamed() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/postgresql.conf"), "");
        try (var sink = sink()) {
            assertThatThrownBy(() -> sink.open(FIRST)).isInstanceOf(SinkException.class)
                    .hasMessageContaining(folder.toString());
        }
    }

    /** A run of its own, to be killed. */
    static final class SinkProcess {
        private SinkProcess() {}

        static void main(String[] arguments) throws Exception {
            try (var sink = PostgresSink.embedded(Path.of(arguments[0]), "parley")) {
                sink.open(FIRST);
                sink.write(batch(1, put(0, 1, "one")));
                System.out.println("written");
                new CountDownLatch(1).await();
            }
        }

        static Process start(Path folder) throws IOException {
            return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), SinkProcess.class.getName(), folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }

        static void awaitWritten(Process process) throws IOException {
            for (var line = process.inputReader().readLine(); !"written".equals(line); line = process.inputReader()
                    .readLine())
                if (line == null)
                    throw new IOException("the run ended without writing");
        }
    }
}
