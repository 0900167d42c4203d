package dev.parley.ingest.archive;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.github.luben.zstd.ZstdOutputStream;
import dev.parley.model.Json;
import dev.parley.model.RawDocument;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes raw documents into a file, a line each; compressed where its name ends with {@code .zst}. It has its name only when it is whole. */
public final class ArchiveWriter implements AutoCloseable {
    private final Path file;
    private final Path half;
    private final OutputStream out;

    private ArchiveWriter(Path file, Path half, OutputStream out) {
        this.file = file;
        this.half = half;
        this.out = out;
    }

    /** Folders are made where they are missing; a file of that name is replaced. */
    public static ArchiveWriter open(Path file) throws IOException {
        var absolute = file.toAbsolutePath();
        if (absolute.getParent() != null)
            Files.createDirectories(absolute.getParent());
        var half = absolute.resolveSibling("." + absolute.getFileName() + ".half");
        var plain = new BufferedOutputStream(Files.newOutputStream(half), 256 * 1024);
        return new ArchiveWriter(absolute, half,
                file.toString().endsWith(".zst") ? new ZstdOutputStream(plain) : plain);
    }

    public void add(RawDocument raw) throws IOException {
        out.write(Json.MAPPER.writeValueAsBytes(ArchivedDocument.of(raw)));
        out.write('\n');
    }

    /** Gives the file its name; without this it is gone when closed. */
    public void finish() throws IOException {
        out.close();
        try (var channel = FileChannel.open(half, WRITE)) {
            channel.force(true); // the archive may be all that is kept
        }
        Files.move(half, file, REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(half);
        }
    }
}
