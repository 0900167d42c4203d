package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void upWritesWhatAppearsInItsFolderWorksBesideReplayAndStopsInOrder() throws IOException, InterruptedException {
        var inbox = Files.createDirectories(folder.resolve("inbox"));
        try (var up = ParleyProcess.start(folder, "up", "--folder", inbox.toString(), "--data", path("data"), "--out",
                path("out"))) {
            await("up has started").atMost(PATIENCE).until(() -> up.printed().contains("parley is up"));
            Files.writeString(inbox.resolve("talk.md"),
                    "**Ada Byron** (0:00)\nCan it think?\n\n**Alan Mathison** (0:04)\nIt can reason.\n");
            await("the talk is written").atMost(PATIENCE).until(() -> files() == 1);
            var beside = ParleyProcess.run(folder, "replay", "../seeds", "--data", path("data"));
            assertThat(beside.out()).as(beside.err()).contains("5 new", path("out"));
            assertThat(files()).as("replay returns when the seeds are written").isEqualTo(6);
            var elsewhere = ParleyProcess.run(folder, "replay", "../seeds", "--data", path("data"), "--out",
                    path("away"));
            assertThat(elsewhere.code()).isEqualTo(2);
            assertThat(elsewhere.err()).contains("writes to " + path("out"));
            var second = ParleyProcess.run(folder, "up", "--data", path("data"));
            assertThat(second.code()).isEqualTo(3);
            assertThat(second.err()).contains("already runs");
            up.terminate();
            up.await();
        }
        assertThat(folder.resolve("data/run.json")).doesNotExist();
        var after = ParleyProcess.run(folder, "show", "folder:inbox/talk.md", "--data", path("data"));
        assertThat(after.out()).as(after.err()).contains("Ada Byron");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private long files() throws IOException {
        var documents = folder.resolve("out/documents");
        if (Files.notExists(documents))
            return 0;
        try (var files = Files.walk(documents)) {
            return files.filter(f -> f.toString().endsWith(".json")).count();
        }
    }
}
