package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ParleyTest {
    @TempDir
    private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> everyCommandHelps() {
        return Parley.commandLine().getSubcommands().keySet().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            var help = CommandRun.of(name, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).contains(name);
        }));
    }

    @Test
    void anUnknownCommandIsWrongUse() {
        var run = CommandRun.of("repaly", "seeds");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("replay");
    }

    @Test
    void aFolderThatIsNotThereIsWrongUseAndNamed() {
        var run = CommandRun.of("normalise", folder.resolve("nowhere").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere").contains("there is no file or folder");
    }

    @Test
    void anEmptyFolderIsWrongUse() {
        var run = CommandRun.of("normalise", folder.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("holds no files");
    }

    @Test
    void aSettingThatDoesNotExistIsWrongUseWithTheNearestNamed() {
        var run = CommandRun.of("show", "x", "--set", "partitons=3");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean 'partitions'");
    }

    @Test
    void lookingWhereNothingWasFedIsWrongUse() {
        var run = CommandRun.of("show", "x", "--data", folder.resolve("none").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no data");
    }
}
