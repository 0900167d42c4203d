package dev.parley.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.ingest.folder.Unreadable;
import dev.parley.model.Absence;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import dev.parley.model.WireForm;
import dev.parley.model.WireSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Raw documents as they are exported into a file, and read again from it. */
class ArchiveWireTest extends WireSuite {
    private static final Instant FETCHED = Instant.parse("2026-01-11T00:00:00.123Z");
    private static final Locator LOCATOR = new Locator("folder:seeds/a b.txt");

    @TempDir
    private Path folder = Path.of("");

    @Override
    protected List<? extends WireForm<?>> forms() {
        return List.of(form("archive/raw-v1.jsonl", List.of(raw("Hello, wörld.".getBytes(UTF_8)),
                raw(new byte[]{ 0, -1, 127 }), RawDocument.gone(LOCATOR, "seeds", FETCHED, Absence.GONE))));
    }

    @Override
    protected List<? extends WireForm<?>> older() {
        return List.of(form("archive/raw-without-hints-v1.jsonl", List
                .of(new RawDocument(LOCATOR, "seeds é", FETCHED, "text/plain", "Hello.".getBytes(UTF_8), Hints.NONE))));
    }

    private static RawDocument raw(byte[] body) {
        return new RawDocument(LOCATOR, "seeds é", FETCHED, "text/plain", body, Hints.NONE.withCutFrom(17));
    }

    private WireForm<List<RawDocument>> form(String file, List<RawDocument> documents) {
        return new WireForm<>(file, documents, this::written, this::read);
    }

    private byte[] written(List<RawDocument> documents) {
        var file = folder.resolve("raw.jsonl");
        try (var archive = ArchiveWriter.open(file)) {
            for (var raw : documents)
                archive.add(raw);
            archive.finish();
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<RawDocument> read(byte[] lines) {
        try {
            var file = Files.write(folder.resolve("kept.jsonl"), lines);
            try (var documents = new ArchiveSource(List.of(file)).documents(ArchiveWireTest::refuse)) {
                return documents.toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(Unreadable line) {
        throw new AssertionError(line);
    }
}
