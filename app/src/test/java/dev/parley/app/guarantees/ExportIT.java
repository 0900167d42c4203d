package dev.parley.app.guarantees;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsExportedAndReplayedElsewhereOnMorePartitionsGivesTheSameDocumentsByteForByte()
            throws IOException, InterruptedException {
        var corpus = new ArrayList<>(Corpus.of(11, 150).documents());
        corpus.add(new RawDocument(new Locator("https://example.org/talk"), "site",
                Instant.parse("2026-03-01T10:00:00.123456789Z"), "text/plain; charset=windows-1252",
                new byte[]{ 'C', 'a', 'f', (byte) 0xe9, ' ', 's', 'a', 'i', 'd', ' ', 's', 'h', 'e', '.' },
                new Hints("A title", List.of("Ada Byron"), null, "en", "Site", null, null)));
        var first = Station.in(folder.resolve("first")).feed(corpus);
        var archive = folder.resolve("archive.jsonl.zst");
        assertThat(first.done("export", "--raw", archive.toString())).contains(corpus.size() + " raw documents");

        var second = Station.in(folder.resolve("second"));
        assertThat(second.done("replay", archive.toString(), "--partitions", "7"))
                .contains(corpus.size() + " documents");
        assertThat(second.documents()).isEqualTo(first.documents());
        assertThat(second.done("ledger")).contains("balances");
        assertThat(second.done("replay", archive.toString(), "--rate", "5000")).contains("0 new");

        var again = folder.resolve("again.jsonl");
        second.done("export", "--raw", again.toString());
        first.done("export", "--raw", folder.resolve("plain.jsonl").toString());
        second.done("export", "--raw", again.toString(), "--replace");
        assertThat(Files.readAllLines(again))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(folder.resolve("plain.jsonl")));
    }

    @Test
    void aBrokenLineACutArchiveAndAWebArchiveAreReadAsFarAsTheyGo() throws IOException, InterruptedException {
        var first = Station.in(folder.resolve("first")).feed(Corpus.of(12, 20).documents());
        var plain = folder.resolve("plain.jsonl");
        first.done("export", "--raw", plain.toString());
        var lines = new ArrayList<>(Files.readAllLines(plain));
        lines.set(3, "{\"schema\": 1, \"locator\": ");
        Files.write(folder.resolve("broken.jsonl"), lines);
        var whole = folder.resolve("whole.jsonl.zst");
        first.done("export", "--raw", whole.toString());
        var bytes = Files.readAllBytes(whole);
        Files.write(folder.resolve("cut.jsonl.zst"), Arrays.copyOf(bytes, bytes.length / 2));
        Files.writeString(folder.resolve("crawl.warc"), gone() + interview("https://example.org/interview"));
        Files.write(folder.resolve("crawl.warc.gz"), zipped(gone(), interview("https://example.org/zipped")));

        var second = Station.in(folder.resolve("second"));
        var run = second.run("replay", folder.resolve("broken.jsonl").toString(),
                folder.resolve("cut.jsonl.zst").toString(), folder.resolve("crawl.warc").toString(),
                folder.resolve("crawl.warc.gz").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("line 4 is no raw document", "cut.jsonl.zst: not read: it breaks off");
        assertThat(second.done("show", "https://example.org/interview")).contains("Ada Byron");
        assertThat(second.done("show", "https://example.org/zipped")).contains("Ada Byron");
        assertThat(first.run("export", "--raw", "archive.zip").err()).contains(".jsonl");
    }

    private static String gone() {
        return response("http://example.org/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nGone");
    }

    private static String interview(String url) {
        return response(url, """
            HTTP/1.1 200 OK\r
            Content-Type: text/markdown\r
            \r
            **Ada Byron** (0:00)
            Can it think?

            **Alan Mathison** (0:04)
            It can reason.
            """);
    }

    /** A member of its own for each record, as crawlers write them. */
    private static byte[] zipped(String... records) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var record : records)
            try (var zip = new GZIPOutputStream(bytes)) {
                zip.write(record.getBytes(UTF_8));
            }
        return bytes.toByteArray();
    }

    private static String response(String url, String http) {
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url + "\r\nWARC-Date: 2026-02-03T04:05:06Z\r\n"
                + "WARC-Record-ID: <urn:uuid:" + UUID.nameUUIDFromBytes(url.getBytes(UTF_8)) + ">\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + http.getBytes(UTF_8).length
                + "\r\n\r\n" + http + "\r\n\r\n";
    }
}
