package dev.parley.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdInputStream;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.model.Json;
import dev.parley.model.RawDocument;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/** Reads what {@link ArchiveWriter} writes. A broken line costs itself, not the rest. */
final class LineReader implements ArchiveSource.Reader {
    private final Path file;
    private final BufferedReader lines;
    private long number;

    private LineReader(Path file, BufferedReader lines) {
        this.file = file;
        this.lines = lines;
    }

    static LineReader open(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file), 256 * 1024);
        var plain = file.toString().endsWith(".zst") ? new ZstdInputStream(bytes) : bytes;
        // A decoder of its own reports malformed bytes; replaced ones would make another document of it.
        return new LineReader(file, new BufferedReader(new InputStreamReader(plain, UTF_8.newDecoder())));
    }

    static boolean isOurs(Path file) {
        try (var reader = open(file)) {
            return reader.next(_ -> {}).isPresent() && reader.number == 1;
        } catch (IOException _) { // whoever reads it as a document will say why it can't be read
            return false;
        }
    }

    @Override
    public Optional<RawDocument> next(Consumer<Unreadable> unreadable) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var document = line.isBlank() ? Optional.<RawDocument>empty() : document(line, unreadable);
            if (document.isPresent())
                return document;
        }
        return Optional.empty();
    }

    private Optional<RawDocument> document(String line, Consumer<Unreadable> unreadable) {
        try {
            return Optional.of(Json.MAPPER.readValue(line, ArchivedDocument.class).document());
        } catch (JacksonException | IllegalArgumentException e) {
            var reason = e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
            unreadable.accept(new Unreadable(file, "line " + number + " is no raw document: " + reason));
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
