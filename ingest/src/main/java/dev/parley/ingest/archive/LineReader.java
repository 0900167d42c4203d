package dev.parley.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdInputStream;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.model.Json;
import dev.parley.model.RawDocument;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/** Reads what {@link ArchiveWriter} writes. A broken line costs itself, not the rest; of one without an end no more is held than of the longest. */
final class LineReader implements ArchiveSource.Reader {
    /** A body of which each byte is written as an escape, and what stands around it. */
    private static final int LONGEST = 6 * RawDocument.MAX_BODY + 1024 * 1024;

    private final Path file;
    private final InputStream in;
    private final byte[] chunk = new byte[256 * 1024];
    private int at;
    private int end;
    private long number;

    private LineReader(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    static LineReader open(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file), 256 * 1024);
        return new LineReader(file, file.toString().endsWith(".zst") ? new ZstdInputStream(bytes) : bytes);
    }

    /** By the first line. */
    static boolean isOurs(Path file) {
        try (var reader = open(file)) {
            var first = reader.line();
            return first.isPresent() && reader.document(first.get(), _ -> {}).isPresent();
        } catch (IOException _) { // whoever reads it as a document will say why it can't be read
            return false;
        }
    }

    @Override
    public Optional<RawDocument> next(Consumer<Unreadable> unreadable) throws IOException {
        for (var line = line(); line.isPresent(); line = line()) {
            number++;
            var document = document(line.get(), unreadable);
            if (document.isPresent())
                return document;
        }
        return Optional.empty();
    }

    /** Up to the next line feed, or so much of it that it is seen to be too long; empty at the end. */
    private Optional<byte[]> line() throws IOException {
        var line = new ByteArrayOutputStream();
        if (!isFilled())
            return Optional.empty();
        do {
            int from = at;
            while (at < end && chunk[at] != '\n')
                at++;
            line.write(chunk, from, Math.min(at - from, LONGEST + 1 - line.size()));
        } while (at == end && isFilled());
        at++;
        return Optional.of(line.toByteArray());
    }

    /** Whether there is something to read. */
    private boolean isFilled() throws IOException {
        if (at < end)
            return true;
        end = in.read(chunk);
        at = 0;
        return end > 0;
    }

    private Optional<RawDocument> document(byte[] line, Consumer<Unreadable> unreadable) {
        try {
            if (line.length > LONGEST)
                return none("it is longer than " + LONGEST + " bytes", unreadable);
            // Bytes that are no UTF-8 are reported; replaced ones would make another document of it.
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(Json.MAPPER.readValue(text, ArchivedDocument.class).document());
        } catch (CharacterCodingException _) {
            return none("it is not in UTF-8", unreadable);
        } catch (JacksonException e) {
            return none(e.getOriginalMessage(), unreadable);
        } catch (IllegalArgumentException e) {
            return none(String.valueOf(e.getMessage()), unreadable);
        }
    }

    private Optional<RawDocument> none(String reason, Consumer<Unreadable> unreadable) {
        unreadable.accept(new Unreadable(file, "line " + number + " is no raw document: " + reason));
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
