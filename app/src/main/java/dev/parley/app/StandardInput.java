package dev.parley.app;

import dev.parley.ingest.folder.ContentTypes;
import dev.parley.ingest.folder.OnePass;
import dev.parley.ingest.folder.Unreadable;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a pipe brings as one document, which has no time of its own: that is 1970.
 *
 * @param name what the document is called; its end tells the format, as a file's does
 */
record StandardInput(InputStream in, String name) implements OnePass {
    @Override
    public Stream<RawDocument> documents(Consumer<Unreadable> unreadable) {
        try {
            var bytes = in.readNBytes(RawDocument.MAX_BODY + 1);
            boolean isWhole = bytes.length <= RawDocument.MAX_BODY;
            return Stream.of(new RawDocument(Locator.ofFile(name), "-", Instant.EPOCH, ContentTypes.of(name, bytes),
                    isWhole ? bytes : Arrays.copyOf(bytes, RawDocument.KEPT_OF_OVERSIZE),
                    isWhole ? Hints.NONE : Hints.NONE.withCutFrom(bytes.length)));
        } catch (IOException e) {
            unreadable.accept(new Unreadable(Path.of("-"), String.valueOf(e.getMessage())));
            return Stream.empty();
        }
    }

    @Override
    public long count() {
        return 1;
    }
}
