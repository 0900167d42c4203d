package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ParleyTest {
    @TempDir
    private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TestFactory
    Stream<DynamicTest> everyCommandHelps() {
        return Parley.commandLine().getSubcommands().keySet().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            assertThat(run(name, "--help")).isZero();
            assertThat(out.toString()).contains(name);
        }));
    }

    @Test
    void anUnknownCommandIsWrongUse() {
        assertThat(run("repaly", "seeds")).isEqualTo(2);
        assertThat(err.toString()).contains("replay");
    }

    @Test
    void aFolderThatIsNotThereIsWrongUseAndNamed() {
        assertThat(run("normalise", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere").contains("there is no file or folder");
    }

    @Test
    void anEmptyFolderIsWrongUse() {
        assertThat(run("normalise", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("holds no files");
    }

    @Test
    void aSettingThatDoesNotExistIsWrongUseWithTheNearestNamed() {
        assertThat(run("show", "x", "--set", "partitons=3")).isEqualTo(2);
        assertThat(err.toString()).contains("did you mean 'partitions'");
    }

    @Test
    void lookingWhereNothingWasFedIsWrongUse() {
        assertThat(run("show", "x", "--data", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no data");
    }

    private int run(String... arguments) {
        return Parley.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }
}
