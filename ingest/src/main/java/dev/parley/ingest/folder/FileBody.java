package dev.parley.ingest.folder;

import static dev.parley.model.RawDocument.KEPT_OF_OVERSIZE;
import static dev.parley.model.RawDocument.MAX_BODY;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * What is in a file: all of it, or the beginning of one that is too large. A {@code .gz} is read through to what it holds.
 *
 * @param nameInside the file's name, without {@code .gz} where that was read through
 * @param size the full size in bytes; of a gzip that holds more than {@link #COUNTED_OF_GZIP}, that number
 */
record FileBody(String nameInside, byte[] bytes, long size) {
    /** A gzip is unpacked no further than this, so that a bomb costs seconds. */
    static final long COUNTED_OF_GZIP = 1L << 30;

    private static final String GZ = ".gz";

    boolean isCut() {
        return size > bytes.length;
    }

    /** Holds no more than {@code MAX_BODY} in memory. */
    static FileBody read(Path path) throws IOException {
        if (!Files.exists(path))
            throw new NoSuchFileException(path.toString());
        if (!Files.isRegularFile(path))
            throw new IOException("it is neither a file nor a folder");
        var name = String.valueOf(path.getFileName());
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            return isGzip(name, in) ? unpacked(name, in) : plain(name, in, path);
        }
    }

    private static FileBody plain(String name, InputStream in, Path path) throws IOException {
        var bytes = in.readNBytes(MAX_BODY + 1);
        return bytes.length <= MAX_BODY
                ? whole(name, bytes)
                : cut(name, bytes, Math.max(Files.size(path), bytes.length));
    }

    private static FileBody unpacked(String zipped, InputStream in) throws IOException {
        var name = zipped.substring(0, zipped.length() - GZ.length());
        try (var inside = new GZIPInputStream(in, 64 * 1024)) {
            var bytes = inside.readNBytes(MAX_BODY + 1);
            return bytes.length <= MAX_BODY ? whole(name, bytes) : cut(name, bytes, bytes.length + rest(inside));
        }
    }

    private static long rest(InputStream in) throws IOException {
        var chunk = new byte[64 * 1024];
        long rest = 0;
        for (int read = in.read(chunk); read >= 0 && rest < COUNTED_OF_GZIP - MAX_BODY; read = in.read(chunk))
            rest += read;
        return Math.min(rest, COUNTED_OF_GZIP - MAX_BODY);
    }

    private static boolean isGzip(String name, InputStream in) throws IOException {
        if (!name.toLowerCase(Locale.ROOT).endsWith(GZ) || name.length() == GZ.length())
            return false;
        in.mark(2);
        boolean magic = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return magic;
    }

    private static FileBody whole(String name, byte[] bytes) {
        return new FileBody(name, bytes, bytes.length);
    }

    private static FileBody cut(String name, byte[] bytes, long size) {
        return new FileBody(name, Arrays.copyOf(bytes, KEPT_OF_OVERSIZE), size);
    }
}
