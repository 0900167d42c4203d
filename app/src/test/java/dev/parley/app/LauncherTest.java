package dev.parley.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code parley}, and {@code run} in the image, start, with a java that only says what it was given. */
class LauncherTest {
    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void install() throws IOException {
        script(home.resolve("jdk/bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        script(home.resolve("parley"), Files.readString(Path.of("../parley")));
        script(home.resolve("run"), Files.readString(Path.of("../deploy/docker/run")));
        Files.createDirectories(home.resolve("app/target/parley/lib"));
        Files.writeString(home.resolve("app/target/parley/done"), "");
    }

    @ParameterizedTest
    @ValueSource(strings = { "parley", "run" })
    void whatRunsForMonthsAndIsReadHasACollectorThatWorksBesideIt(String script) throws Exception {
        assertThat(collectors(started(script, "", "up"))).containsExactly("-XX:+UseG1GC");
        assertThat(collectors(started(script, "", "dashboard"))).containsExactly("-XX:+UseG1GC");
        assertThat(collectors(started(script, "", "sink"))).containsExactly("-XX:+UseSerialGC");
    }

    @ParameterizedTest
    @ValueSource(strings = { "parley", "run" })
    void aCollectorOfTheUsersOwnStandsAlone(String script) throws Exception {
        assertThat(collectors(started(script, "-Xmx2g -XX:+UseZGC", "up"))).doesNotContain("-XX:+UseG1GC");
        assertThat(collectors(started(script, "-XX:+UseStringDeduplication", "up"))).contains("-XX:+UseG1GC");
    }

    @Test
    void optionsOfTheUsersOwnComeLast() throws Exception {
        assertThat(started("parley", "-Xmx2g -XX:+UseZGC", "sink")).containsSubsequence("-Xmx512m", "-Xmx2g")
                .containsOnlyOnce("-XX:+UseZGC");
    }

    @Test
    void mavenBuildsWithTheJdkThatIsNamed() throws Exception {
        Files.delete(home.resolve("app/target/parley/done"));
        script(home.resolve("jdk/bin/mvn"),
                "#!/bin/sh\nmkdir -p app/target/parley && echo \"$JAVA_HOME\" > app/target/seen\n");
        started("parley", "", "ledger");
        assertThat(home.resolve("app/target/seen")).hasContent(home.resolve("jdk").toString());
    }

    @Test
    void twoThatStartAtOnceBuildOnce() throws Exception {
        Files.delete(home.resolve("app/target/parley/done"));
        // Maven goes on when the other one has said that it waits
        script(home.resolve("jdk/bin/mvn"), """
            #!/bin/sh
            mkdir -p app/target/parley/lib
            echo built >> app/target/seen
            until grep -q waiting app/target/said-*; do sleep .01; done
            """);
        var both = List.of(
                starter("parley", "", "ledger").redirectOutput(home.resolve("app/target/said-a").toFile()).start(),
                starter("parley", "", "ledger").redirectOutput(home.resolve("app/target/said-b").toFile()).start());
        for (var one : both)
            assertThat(one.waitFor()).isZero();
        assertThat(home.resolve("app/target/seen")).hasContent("built");
        assertThat(home.resolve("app/target/building")).doesNotExist();
    }

    @Test
    void aBuildThatWasKilledHoldsUpNobody() throws Exception {
        Files.delete(home.resolve("app/target/parley/done"));
        script(home.resolve("jdk/bin/mvn"), "#!/bin/sh\nmkdir -p app/target/parley/lib\n");
        var killed = new ProcessBuilder("true").start();
        killed.waitFor();
        Files.createSymbolicLink(home.resolve("app/target/building"), Path.of(Long.toString(killed.pid())));
        assertThat(started("parley", "", "ledger")).contains("ledger");
    }

    /** It would take the file that it is made with to the cluster and into the database that are set. */
    @Test
    void theRunThatMakesTheCacheKnowsNoSettingsOfTheUsers() throws Exception {
        script(home.resolve("jdk/bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\nenv\n");
        script(home.resolve("jdk/bin/mvn"), "#!/bin/sh\nmkdir -p app/target/parley/lib\n");
        Files.delete(home.resolve("app/target/parley/done"));
        assertThat(started("parley", "-Xmx2g", "ledger")).contains("PARLEY_CLUSTER=kafka:9092");
        assertThat(Files.readAllLines(home.resolve("app/target/warm-up.log"))).contains("replay", "--config", "-Xmx2g")
                .noneMatch(line -> line.startsWith("PARLEY_CLUSTER="));
    }

    @Test
    void nothingOfTheFolderThatItIsStartedInIsRun() throws Exception {
        Files.writeString(home.resolve("app/target/parley/lib/a.jar"), "");
        Files.writeString(home.resolve("app/target/parley/lib/b.jar"), "");
        assertThat(started("parley", "", "ledger")).containsSequence("-cp",
                home.resolve("app/target/parley/lib/a.jar") + ":" + home.resolve("app/target/parley/lib/b.jar"));
    }

    /** What ssh takes along from another machine names locales that this one may not have; LC_ALL is for all that LANG says. */
    @ParameterizedTest
    @ValueSource(strings = { "", "C", "xx_YY.UTF-8", "UTF-8" })
    void lettersOfAllLanguagesAreKnownWhateverLocaleIsNamed(String locale) throws Exception {
        script(home.resolve("jdk/bin/java"), "#!/bin/sh\nlocale charmap\n");
        assertThat(started("parley", "", "ledger", Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", locale)))
                .containsExactly("UTF-8");
        assertThat(started("parley", "", "ledger", Map.of("LC_ALL", "", "LC_CTYPE", locale, "LANG", "")))
                .containsExactly("UTF-8");
    }

    private static Stream<String> collectors(String[] arguments) {
        return Stream.of(arguments).filter(argument -> argument.matches("-XX:\\+Use\\w+GC"));
    }

    private String[] started(String script, String options, String command) throws Exception {
        return started(script, options, command, Map.of());
    }

    private String[] started(String script, String options, String command, Map<String, String> environment)
            throws Exception {
        var builder = starter(script, options, command);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = said(process);
        assertThat(process.waitFor()).as(said).isZero();
        return said.split("\n");
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private ProcessBuilder starter(String script, String options, String command) {
        var builder = new ProcessBuilder(home.resolve(script).toString(), command).redirectErrorStream(true);
        var path = home.resolve("jdk/bin") + ":" + System.getenv("PATH");
        builder.environment()
                .putAll(Map.of("PARLEY_JAVA_HOME", home.resolve("jdk").toString(), "PATH", path, "PARLEY_CLUSTER",
                        "kafka:9092", script.equals("run") ? "JDK_JAVA_OPTIONS" : "PARLEY_JAVA_OPTIONS", options));
        return builder;
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
