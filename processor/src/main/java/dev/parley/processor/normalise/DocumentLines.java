package dev.parley.processor.normalise;

import dev.parley.model.Hints;
import dev.parley.model.Json;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import dev.parley.processor.normalise.Outcome.Normalised;
import dev.parley.processor.normalise.Outcome.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Prints what the normaliser makes of files, a document a line of JSON. Reads folders recursively, hidden files left out, in the order
 * of their names; looks through {@code .gz}. Not thread-safe.
 */
public final class DocumentLines {
    private final Normaliser normaliser;
    private final Consumer<String> documents;
    private final Consumer<String> complaints;
    private boolean complete = true;

    /**
     * @param documents takes the lines of JSON
     * @param complaints takes one line for each file that gave no document
     */
    public DocumentLines(Normaliser normaliser, Consumer<String> documents, Consumer<String> complaints) {
        this.normaliser = normaliser;
        this.documents = documents;
        this.complaints = complaints;
    }

    /**
     * Prints all of them.
     *
     * @return whether every file became a document or a reported rejection; false where one could not be read
     */
    public boolean print(List<Path> paths) {
        paths.forEach(this::print);
        return complete;
    }

    private void print(Path path) {
        if (!Files.isDirectory(path)) {
            print(path, Locator.ofFile(path.toString()), "files");
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            var name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
            files.filter(file -> Files.isRegularFile(file) && !isHidden(path.relativize(file)))
                    .sorted()
                    .forEach(file -> print(file,
                            Locator.ofFile(name, path.relativize(file).toString().replace('\\', '/')), name));
        } catch (IOException e) {
            complain(path, e);
        }
    }

    private static boolean isHidden(Path relative) {
        for (var segment : relative)
            if (segment.toString().startsWith("."))
                return true;
        return false;
    }

    private void print(Path file, Locator locator, String source) {
        try {
            switch (normaliser.normalise(raw(file, locator, source))) {
                case Outcome.Gone _ -> complaints.accept(file + ": says that something is gone");
                case Normalised(var document) -> documents.accept(Json.MAPPER.writeValueAsString(document));
                case Rejected(var rejection) ->
                    complaints.accept(file + ": " + rejection.code() + ", " + rejection.reason());
            }
        } catch (IOException e) {
            complain(file, e);
        }
    }

    private void complain(Path file, IOException e) {
        complete = false;
        complaints.accept(file + ": can't be read, " + e);
    }

    /** One byte more than is allowed is enough to see that a body is too large. */
    private static RawDocument raw(Path file, Locator locator, String source) throws IOException {
        var name = String.valueOf(file.getFileName());
        boolean packed = name.endsWith(".gz");
        var body = body(file, packed);
        boolean cut = body.length > RawDocument.MAX_BODY;
        var hints = cut ? Hints.NONE.withCutFrom(packed ? body.length : Files.size(file)) : Hints.NONE;
        var type = URLConnection.guessContentTypeFromName(packed ? name.substring(0, name.length() - 3) : name);
        return new RawDocument(locator, source, Files.getLastModifiedTime(file).toInstant(),
                type == null ? "application/octet-stream" : type, cut ? new byte[0] : body, hints);
    }

    private static byte[] body(Path file, boolean packed) throws IOException {
        try (InputStream in = packed ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file)) {
            return in.readNBytes(RawDocument.MAX_BODY + 1);
        }
    }
}
