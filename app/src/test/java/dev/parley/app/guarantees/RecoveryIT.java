package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.model.DocumentId;
import dev.parley.model.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("chaos")
class RecoveryIT {
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anUpThatIsKilledAtWorkWritesAgainSoonAfterItIsStartedAgain() throws IOException, InterruptedException {
        var inbox = folder.resolve("inbox");
        Corpus.of(5, 20).writeTo(inbox);
        var took = new ArrayList<Duration>();
        var up = up();
        try {
            awaitWritten(up, inbox, "before.md");
            for (int kill = 0; kill < KILLS; kill++) {
                Corpus.of(100 + kill, 20).writeTo(inbox.resolve("more-" + kill));
                up.kill();
                var killed = Instant.now();
                up = up();
                awaitWritten(up, inbox, "after-" + kill + ".md");
                took.add(Duration.between(killed, Instant.now()));
            }
        } finally {
            up.close();
        }
        System.out.println("from kill -9 to the next document written: " + took);
        assertThat(took).hasSize(KILLS);
    }

    private ParleyProcess up() throws IOException {
        return ParleyProcess.start(folder, List.of("-XX:TieredStopAtLevel=1"), "up", "--folder",
                folder.resolve("inbox").toString(), "--data", folder.resolve("data").toString(), "--out",
                folder.resolve("out").toString());
    }

    private void awaitWritten(ParleyProcess up, Path inbox, String name) throws IOException {
        Files.writeString(inbox.resolve(name), "**Ada Byron** (0:00)\nCan " + name
                + " think?\n\n**Alan Mathison** (0:04)\nIt can reason about " + name + ".\n");
        var id = DocumentId.of(Locator.ofFile("inbox", name)).value();
        var file = folder.resolve("out/documents").resolve(id.substring(0, 2)).resolve(id + ".json");
        await(name + " is written").atMost(PATIENCE).until(() -> {
            assertThat(up.isAlive()).as(up.complaint()).isTrue();
            return Files.exists(file);
        });
    }
}
