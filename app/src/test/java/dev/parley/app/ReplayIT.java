package dev.parley.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parley.model.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayIT {
    private static final Path SEEDS = Path.of("../seeds");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSeedsBecomeFiveDocumentsOfTheSchemaAndTheSecondTimeNothingChanges() throws IOException {
        var first = replay(SEEDS.toString());
        assertThat(first.out()).contains("5 documents", "5 new", "0 rejected");
        var written = written("out");
        assertThat(written).hasSize(5);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../model/schemas/document.schema.json")));
        written.values().forEach(json -> assertThat(schema.validate(Json.MAPPER.readTree(json))).isEmpty());
        var second = replay(SEEDS.toAbsolutePath().normalize().toString());
        assertThat(second.out()).contains("0 new", "5 unchanged");
        assertThat(written("out")).isEqualTo(written);
    }

    @Test
    void anOutputFolderThatIsDeletedOrAnotherOneFillsAgain() throws IOException {
        replay(SEEDS.toString());
        var whole = written("out");
        delete(folder.resolve("out"));
        replay(SEEDS + "/");
        assertThat(written("out")).isEqualTo(whole);
        CommandRun.of("replay", SEEDS.toString(), "--data", path("data"), "--out", path("other"));
        assertThat(written("other")).isEqualTo(whole);
    }

    @Test
    void whatCannotBeADocumentIsRejectedWithItsReasonAndTheRestGoesOn() throws IOException {
        var inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("good.md"),
                "**Ada Byron** (0:00)\nCan it think?\n\n**Alan Mathison** (0:04)\nIt can reason.\n");
        Files.createFile(inbox.resolve("empty.txt"));
        Files.write(inbox.resolve("binary.txt"), new byte[]{ 0x7f, 'E', 'L', 'F', 0, 1, 2, 0, 0, 3, (byte) 0xff, 0 });
        Files.write(inbox.resolve("windows.txt"),
                "Café society, an interview\n\nShe said it was “naïve”.\n".replace('“', '"')
                        .replace('”', '"')
                        .getBytes(ISO_8859_1));
        Files.write(inbox.resolve("torn.txt"), concat("A broken talk\n\nIt goes on ".getBytes(UTF_8),
                new byte[]{ (byte) 0xc3, (byte) 0x28 }, " and on.\n".getBytes(UTF_8)));
        try (var large = new RandomAccessFile(inbox.resolve("large.txt").toFile(), "rw")) {
            large.write("It is long. ".repeat(1000).getBytes(UTF_8));
            large.setLength(60L << 20);
        }
        var run = replay(inbox.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("6 documents: 3 new", "3 rejected");
        assertThat(replay(inbox.toString()).out()).contains("0 new", "3 rejected", "3 unchanged");
        var rejected = CommandRun.of("rejected", "list", "--data", path("data"));
        assertThat(rejected.out()).contains("folder:inbox/empty.txt: ", "folder:inbox/binary.txt: ",
                "folder:inbox/large.txt: ");
        assertThat(String.join("", written("out").values())).contains("Café society");
    }

    @Test
    void dataMadeWithAnotherNumberOfPartitionsIsRefused() {
        replay(SEEDS.toString());
        var run = CommandRun.of("replay", SEEDS.toString(), "--data", path("data"), "--out", path("out"),
                "--partitions", "3");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("made with 4 partitions, not 3");
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var run = CommandRun.of("replay", SEEDS.toString(), "--data", path("data"), "--out", path("out"), "--set",
                    "brokerPort=" + taken.getLocalPort());
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("port " + taken.getLocalPort(), "another");
        }
    }

    @Test
    void aCorruptDataFolderIsRefusedAndLeftAsItIs() throws IOException {
        var properties = Files.createDirectories(folder.resolve("data/kafka")).resolve("meta.properties");
        Files.writeString(properties, "what is this");
        var run = replay(SEEDS.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("data/kafka");
        assertThat(properties).hasContent("what is this");
    }

    @Test
    void twoFoldersOfOneNameNeedNames() throws IOException {
        var one = Files.createDirectories(folder.resolve("a/talks"));
        var two = Files.createDirectories(folder.resolve("b/talks"));
        Files.copy(SEEDS.resolve("002_8691fe0cf483beaf.txt"), one.resolve("x.txt"));
        Files.copy(SEEDS.resolve("003_ce96b97cd3a21685.txt"), two.resolve("x.txt"));
        assertThat(replay(one.toString(), two.toString()).err()).contains("--as");
        assertThat(replay(one.toString(), two.toString(), "--as", "a", "--as", "b").out()).contains("2 new");
    }

    @Test
    void aBrokenTaxonomyIsRefusedWithItsLine() throws IOException {
        var broken = Files.writeString(folder.resolve("t.yaml"),
                "version: 1\ntopics:\n  - id: x\n    label: X\n    queries: ['\"open']\n");
        var run = replay(SEEDS.toString(), "--set", "processor.taxonomy=" + broken);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).containsPattern("t\\.yaml:\\d+:\\d+: ");
    }

    private CommandRun replay(String... paths) {
        var words = new ArrayList<>(List.of("replay", "--data", path("data"), "--out", path("out")));
        words.addAll(List.of(paths));
        return CommandRun.of(words.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Map<String, String> written(String out) throws IOException {
        var documents = folder.resolve(out).resolve("documents");
        try (var files = Files.walk(documents)) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .collect(Collectors.toMap(f -> documents.relativize(f).toString(), ReplayIT::read, (a, b) -> a,
                            TreeMap::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList())
                Files.delete(file);
        }
    }

    private static byte[] concat(byte[]... parts) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var part : parts)
            all.write(part);
        return all.toByteArray();
    }
}
