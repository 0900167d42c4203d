package dev.parley.app.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk on a Kafka that somebody else runs: the same suite for a broker in a process and one in a container. */
abstract class WalkOnKafka {
    @TempDir
    private Path folder = Path.of("");

    /** HOST:PORT of a cluster that no other test uses. */
    abstract String kafka();

    @Test
    void aReplayIsWholeAndRepeatingItFromElsewhereChangesNothing() throws IOException, InterruptedException {
        var first = replay("first");
        assertThat(first.out()).as(first.err()).contains("5 documents", "5 new", "0 rejected");
        var elsewhere = replay("elsewhere");
        assertThat(elsewhere.out()).as(elsewhere.err()).contains("0 new", "5 unchanged");
        assertThat(Tree.of(folder.resolve("elsewhere/out"))).isEqualTo(Tree.of(folder.resolve("first/out")));
        assertThat(Tree.of(folder.resolve("first/out/documents")).files()).hasSize(5);
    }

    private ParleyProcess.Ended replay(String machine) throws IOException, InterruptedException {
        return ParleyProcess.run(folder, "replay", "../seeds", "--kafka", kafka(), "--data",
                folder.resolve(machine).resolve("data").toString(), "--out",
                folder.resolve(machine).resolve("out").toString());
    }
}
