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
import picocli.CommandLine;

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

    @TestFactory
    Stream<DynamicTest> theLineOfACommandInItsListIsAWholeSentence() {
        return ours(Parley.commandLine()).map(CommandLine::getCommandSpec)
                .map(command -> DynamicTest.dynamicTest(command.qualifiedName(),
                        () -> assertThat(command.usageMessage().description()[0]).endsWith(".")));
    }

    /** All commands, but for those of picocli. */
    private static Stream<CommandLine> ours(CommandLine command) {
        return Stream.concat(Stream.of(command), command.getSubcommands().values().stream().flatMap(ParleyTest::ours))
                .filter(found -> found.getCommandSpec().userObject().getClass().getName().startsWith("dev.parley"));
    }

    @Test
    void anUnknownCommandIsWrongUse() {
        var run = CommandRun.of("repaly", "seeds");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("replay");
    }

    @Test
    void aWrongOptionIsSaidInTwoLinesAndNoCommandInAScreenOfHelp() {
        var run = CommandRun.of("trends", "--since", "2026-13-01");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).containsExactly(
                "parley: Invalid value for option '--since': '2026-13-01' is no day, YYYY-MM-DD",
                "'parley trends --help' tells what it takes");
        assertThat(CommandRun.of("trends", "--sinec", "2026-01-01").err()).contains("--since");
        assertThat(CommandRun.of("sources").err()).contains("Missing required subcommand", "import");
    }

    @Test
    void anInterruptionThatALibraryWrapsIsNoBug() {
        var err = new StringWriter();
        int code = Parley.report(
                new IllegalStateException("interrupted during initialization", new InterruptedException()),
                new PrintWriter(err));
        assertThat(code).isEqualTo(130);
        assertThat(err.toString()).isEmpty();
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
