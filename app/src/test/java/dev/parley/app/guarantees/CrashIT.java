package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.app.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashIT {
    private static final int DOCUMENTS = 2000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aReplayThatIsKilledAndRunAgainEndsAsOneThatWasNot() throws IOException, InterruptedException {
        var generated = folder.resolve("generated");
        Corpus.of(11, DOCUMENTS).writeTo(generated);
        assertThat(replay("undisturbed").await().code()).isZero();
        for (int written : new int[]{ 1, DOCUMENTS / 4, DOCUMENTS / 2 })
            killOnceWritten(written);
        var again = replay("killed").await();
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(Tree.of(folder.resolve("killed/out"))).isEqualTo(Tree.of(folder.resolve("undisturbed/out")));
        assertThat(Station.in(folder.resolve("killed")).done("ledger")).contains("balances");
        theTrendsAreThoseOfARecount();
    }

    private void theTrendsAreThoseOfARecount() throws IOException {
        var trends = CommandRun.of("trends", "--json", "--data", folder.resolve("killed/data").toString());
        assertThat(trends.code()).as(trends.err()).isZero();
        var recounted = RecountedTrends.ofWritten(folder.resolve("killed/out/documents"));
        assertThat(recounted.counts()).hasSizeGreaterThan(3);
        assertThat(RecountedTrends.ofPrinted(trends.out())).isEqualTo(recounted);
    }

    private void killOnceWritten(int files) throws IOException, InterruptedException {
        try (var replay = replay("killed")) {
            await("%d files, or the end".formatted(files)).atMost(Duration.ofSeconds(90))
                    .until(() -> !replay.isAlive() || written(folder.resolve("killed/out/documents")) >= files);
            replay.kill();
        }
    }

    private ParleyProcess replay(String name) throws IOException {
        var topics = Files.writeString(folder.resolve("topics.yaml"),
                "version: 1\ntopics:\n  - {id: ka, queries: ['kalo*', 'mire*']}\n  - {id: vor, queries: ['vores*', 'pin*']}\n");
        return ParleyProcess.start(folder, "replay", folder.resolve("generated").toString(), "--data",
                folder.resolve(name + "/data").toString(), "--out", folder.resolve(name + "/out").toString(), "--set",
                "processor.taxonomy=" + topics);
    }

    private static long written(Path documents) throws IOException {
        if (Files.notExists(documents))
            return 0;
        try (var files = Files.walk(documents)) {
            return files.filter(Files::isRegularFile).count();
        } catch (java.io.UncheckedIOException e) {
            return 0; // a file was renamed while we looked
        }
    }
}
