package dev.parley.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveSourceTest {
    private static final Instant FETCHED = Instant.parse("2026-01-11T00:00:00.123Z");

    private final List<Unreadable> refused = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aLineWithBrokenBytesCostsItselfOnly() throws IOException {
        var lines = new ByteArrayOutputStream();
        lines.write(line("one"));
        lines.write("{\"text\": \"\u00e9\"}\n".getBytes(ISO_8859_1));
        lines.write("\r\n\n".getBytes(UTF_8));
        lines.write(line("two"));
        assertThat(read("raw.jsonl", lines.toByteArray())).containsExactly("one", "two");
        assertThat(refused).singleElement().satisfies(it -> assertThat(it.reason()).contains("line 2", "not in UTF-8"));
    }

    @Test
    void whatAWebArchiveIsDamagedByIsToldInWords() throws IOException {
        assertThat(read("cut.warc", "WARC/1.0\r\n".getBytes(UTF_8))).isEmpty();
        assertThat(read("noise.warc", new byte[]{ 'W', (byte) 0xE9, 0, (byte) 0xFF, '\n' })).isEmpty();
        assertThat(refused).extracting(Unreadable::reason)
                .containsExactly("it breaks off or is damaged",
                        "it breaks off or is damaged: invalid WARC record at position 1");
    }

    @Test
    void aLineWithoutAnEndCostsNoMoreMemoryThanTheLongest() throws IOException {
        var lines = new ByteArrayOutputStream();
        try (var zstd = new ZstdOutputStream(lines)) {
            var zeros = new byte[1 << 20];
            for (int mebibyte = 0; mebibyte < 1024; mebibyte++)
                zstd.write(zeros);
            zstd.write('\n');
            zstd.write(line("after"));
        }
        assertThat(read("bomb.jsonl.zst", lines.toByteArray())).containsExactly("after");
        assertThat(refused).singleElement().satisfies(it -> assertThat(it.reason()).contains("line 1", "longer than"));
    }

    @Test
    void onlyTheFirstLineTellsWhetherAFileIsAnArchive() throws IOException {
        var foreign = Files.writeString(folder.resolve("foreign.jsonl"),
                "{\"a\": 1}\n" + new String(line("one"), UTF_8));
        var ours = Files.write(folder.resolve("ours.jsonl"), line("one"));
        assertThat(ArchiveSource.isArchive(foreign)).isFalse();
        assertThat(ArchiveSource.isArchive(ours)).isTrue();
    }

    @Test
    void aRecordOfAWebArchiveThatCannotBeUnpackedCostsItselfOnly() throws IOException {
        var warc = record(1, "Content-Encoding: x-unknown\r\n", "????")
                + record(2, "Content-Encoding: gzip\r\n", "no gzip") + record(3, "", "three");
        assertThat(read("crawl.warc", warc.getBytes(UTF_8))).containsExactly("three");
        assertThat(refused).hasSize(2);
    }

    @Test
    void anArchiveThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        var full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full));
        var half = Files.createSymbolicLink(folder.resolve(".raw.jsonl.half"), full);
        assertThatThrownBy(() -> {
            try (var archive = ArchiveWriter.open(folder.resolve("raw.jsonl"))) {
                archive.add(raw("x")); // in the buffer still when the next one fails
                archive.add(raw("x".repeat(1 << 20)));
                archive.finish();
            }
        }).isInstanceOf(IOException.class);
        assertThat(Files.isSymbolicLink(half)).isFalse();
    }

    private List<String> read(String name, byte[] content) throws IOException {
        var file = Files.write(folder.resolve(name), content);
        try (var documents = new ArchiveSource(List.of(file)).documents(refused::add)) {
            return documents.map(raw -> new String(raw.body(), UTF_8)).toList();
        }
    }

    private byte[] line(String body) throws IOException {
        var file = folder.resolve("line.jsonl");
        try (var archive = ArchiveWriter.open(file)) {
            archive.add(raw(body));
            archive.finish();
        }
        return Files.readAllBytes(file);
    }

    private static RawDocument raw(String body) {
        return new RawDocument(new Locator("folder:a/" + body.length()), "a", FETCHED, "text/plain",
                body.getBytes(UTF_8), Hints.NONE);
    }

    private static String record(int number, String header, String body) {
        var http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + header + "Content-Length: " + body.length()
                + "\r\n\r\n" + body;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/" + number
                + "\r\nWARC-Date: 2026-01-11T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
                + number + ">\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: " + http.length()
                + "\r\n\r\n" + http + "\r\n\r\n";
    }
}
