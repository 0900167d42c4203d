package dev.parley.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.parley.app.exit.Failure;
import dev.parley.app.exit.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
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
    void aFileThatCtrlCHasClosedIsNoFaultOfItsFolder() {
        var err = new StringWriter();
        int code = Parley.report(Failure.environment("make it writable", new ClosedByInterruptException()),
                new PrintWriter(err));
        Thread.currentThread().interrupt();
        int inWords = Parley.report(Failure.environment("restore it from a backup", null), new PrintWriter(err));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(code).isEqualTo(130).isEqualTo(inWords);
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

    @Test
    void anAddressThatIsNoneIsWrongUseBeforeAnythingStarts() {
        var run = CommandRun.of("add", "https://[", "--data", folder.resolve("none").toString());
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("'https://[' is no http or https address");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aTaxonomyThatIsRefusedIsToldBeforeAnythingStarts() throws IOException {
        var taxonomy = Files.writeString(folder.resolve("topics.yaml"), "version: 1\ntopics: []\n");
        var run = CommandRun.of("replay", taxonomy.toString(), "--set", "processor.taxonomy=" + taxonomy, "--data",
                folder.resolve("none").toString());
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("topics.yaml:2:9: the list of topics is empty");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aSourcesFileThatIsWrongIsToldBeforeAnythingStarts() throws IOException {
        var file = folder.resolve("sources.yaml");
        var none = up("--sources", file.toString());
        assertThat(none.err()).contains("there is no file '" + file + "'");
        Files.writeString(file, "sources:\n  - feeed: https://example.org/feed.xml\n");
        assertThat(up("--sources", file.toString()).err()).contains("source 1: there is no key [feeed]",
                "one of [feed,");
        Files.writeString(file, "sources:\n  - folder: " + folder.resolve("missing") + "\n");
        assertThat(up("--sources", file.toString()).err()).contains("there is no file or folder");
        assertThat(up("--set", "ingest.pushToken=env:PARLEY_TEST_NO_SUCH").err())
                .contains("there is no secret at env:");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private CommandRun up(String... options) {
        var run = CommandRun
                .of(Stream.concat(Stream.of("up", "--data", folder.resolve("none").toString()), Stream.of(options))
                        .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        return run;
    }

    @Test
    void aPortThatIsNoneIsWrongUseBeforeAnythingStarts() {
        var run = CommandRun.of("up", "--port", "70000", "--data", folder.resolve("none").toString());
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("--port is 0 to 65535, not 70000");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void whatCannotBeHadFromAnAddressIsAFailureWithItsReason() throws IOException {
        var web = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        web.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(404, -1);
            }
        });
        web.start();
        try {
            var url = "http://127.0.0.1:" + web.getAddress().getPort() + "/feed.xml";
            var run = CommandRun.of("sources", "test", url, "--allow-private");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("answer: 404: it is not there", "would be fetched: 0");
            assertThat(run.err()).contains("nothing can be had from " + url + ": 404: it is not there");
            assertThat(CommandRun.of("sources", "test", url).err()).contains("private address");
        } finally {
            web.stop(0);
        }
    }

    @Test
    void standardInputIsNormalisedAndNotFed() {
        var standard = System.in;
        try {
            System.setIn(new ByteArrayInputStream(
                    "1\n00:00:01,000 --> 00:00:02,000\n<v Ada Byron>Can it think?\n".getBytes(UTF_8)));
            var run = CommandRun.of("normalise", "-", "--as", "talk.srt");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).contains("\"folder:talk.srt\"", "Can it think?", "application/x-subrip");
        } finally {
            System.setIn(standard);
        }
        assertThat(CommandRun.of("replay", "-", "--data", folder.resolve("none").toString()).err())
                .contains("standard input, '-', is read by 'normalise' only");
        assertThat(CommandRun.of("normalise", "-", "-").code()).isEqualTo(2);
    }

    /** As shells and editors on Windows set it. */
    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        var lines = Files.writeString(folder.resolve("marked.jsonl"),
                "\uFEFF{\"id\": \"a\", \"text\": \"It weaves.\"}\n\n{\"id\": \"b\", \"text\": \"It sings.\"}\n");
        var run = CommandRun.of("dedupe", lines.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"a\":\"a\"", "\"b\":\"b\"");
        Files.writeString(lines, "\n\uFEFFno JSON\n");
        assertThat(CommandRun.of("dedupe", lines.toString()).err()).contains(lines + ":2: ");
        Files.write(lines, new byte[]{ (byte) 0xff, (byte) 0xfe, 'a', 0 });
        assertThat(CommandRun.of("dedupe", lines.toString()).err()).contains("no text in UTF-8");
    }

    @Test
    void anExportTakesThePlaceOfAFileOnlyWhereThatIsSaid() throws IOException {
        var archive = Files.writeString(folder.resolve("archive.jsonl"), "all that is left").toString();
        var data = folder.resolve("none").toString();
        var run = CommandRun.of("export", "--raw", archive, "--data", data);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(archive, "is there already", "--replace");
        assertThat(CommandRun.of("export", "--raw", archive, "--replace", "--data", data).err())
                .doesNotContain("is there already");
        assertThat(folder.resolve("archive.jsonl")).hasContent("all that is left");
    }

    /** Of the commonest failures Java's message is the file's name alone; whoever runs the tests may read and write everything. */
    @Test
    void aFileThatCannotBeReadOrWrittenIsToldWithTheReason() {
        assertThat(Reason.of(new AccessDeniedException("a.yaml"))).isEqualTo("no permission");
        assertThat(Reason.of(new FileSystemException("a.yaml", null, "Read-only file system"))).startsWith("Read-only");
        assertThat(Reason.of(new IOException("Is a directory"))).isEqualTo("Is a directory");
        var nowhere = folder.resolve("nowhere.yaml").toString();
        assertThat(CommandRun.of("sources", "import", nowhere).err()).contains(nowhere + ": there is no such file");
        assertThat(CommandRun.of("topics", "check", folder.toString()).err())
                .endsWith("can't be read: Is a directory\n");
    }
}
