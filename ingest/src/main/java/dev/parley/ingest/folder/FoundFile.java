package dev.parley.ingest.folder;

import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A file of a folder source, not yet read.
 *
 * @param folder real path of the folder that it was found in or below
 */
record FoundFile(Path path, Locator locator, String source, String folder) {
    /** The modification time in whole milliseconds, which every file system keeps alike when copied. */
    static Instant fetched(FileTime modified) {
        return modified.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    RawDocument read() throws IOException {
        var modified = fetched(Files.getLastModifiedTime(path));
        var body = FileBody.read(path);
        var type = ContentTypes.of(body.nameInside(), body.bytes());
        return new RawDocument(locator, source, modified, type, body.bytes(), hints(body));
    }

    private static Hints hints(FileBody body) {
        return body.isCut() ? Hints.NONE.withCutFrom(body.size()) : Hints.NONE;
    }
}
