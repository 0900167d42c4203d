package dev.parley.ingest.archive;

import dev.parley.ingest.folder.Unreadable;
import dev.parley.ingest.url.CanonicalUrl;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Reads a web archive (WARC 1.1, ISO 28500:2017), compressed or not: successful responses and resources as if they were fetched anew
 * at the record's date. The rest (requests, metadata, revisits, other statuses) holds no document.
 */
final class WarcFile implements ArchiveSource.Reader {
    private static final int OK = 200;

    private final Path file;
    private final String source;
    private final WarcReader records;

    private WarcFile(Path file, WarcReader records) {
        this.file = file;
        this.source = String.valueOf(file.getFileName()).replaceFirst("\\.warc(\\.gz)?$", "");
        this.records = records;
    }

    static WarcFile open(Path file) throws IOException {
        return new WarcFile(file, new WarcReader(file));
    }

    @Override
    public Optional<RawDocument> next(Consumer<Unreadable> unreadable) throws IOException {
        for (var record = records.next(); record.isPresent(); record = records.next()) {
            var document = document(record.get(), unreadable);
            if (document.isPresent())
                return document;
        }
        return Optional.empty();
    }

    /** What can't be unpacked costs itself: where the file itself breaks off, the next record can't be read either. */
    private Optional<RawDocument> document(WarcRecord record, Consumer<Unreadable> unreadable) {
        try {
            return switch (record) {
                case WarcResponse response when isPage(response) -> response.http().status() == OK
                        ? document(response, response.http().contentType().toString(), response.http().bodyDecoded())
                        : Optional.empty();
                case WarcResource resource -> document(resource, resource.contentType().toString(), resource.body());
                default -> Optional.empty();
            };
        } catch (IOException | IllegalArgumentException e) {
            unreadable.accept(new Unreadable(file, "a record at byte " + records.position() + ": " + e.getMessage()));
            return Optional.empty();
        }
    }

    private static boolean isPage(WarcResponse response) {
        return response.contentType().base().toString().equals("application/http")
                && response.target().startsWith("http");
    }

    private Optional<RawDocument> document(WarcTargetRecord record, String type, MessageBody content)
            throws IOException {
        var target = record.target();
        var url = CanonicalUrl.of(target);
        var hints = new Hints(null, List.of(), null, null, null, url.orElse(null), null);
        try (var in = content.stream()) {
            return Optional.of(document(new Locator(url.map(URI::toString).orElse(target)), record, type, in, hints));
        }
    }

    private RawDocument document(Locator locator, WarcRecord record, String type, InputStream in, Hints hints)
            throws IOException {
        var bytes = in.readNBytes(RawDocument.MAX_BODY + 1);
        boolean isCut = bytes.length > RawDocument.MAX_BODY;
        var body = isCut ? Arrays.copyOf(bytes, RawDocument.KEPT_OF_OVERSIZE) : bytes;
        long size = isCut ? bytes.length + in.transferTo(OutputStream.nullOutputStream()) : bytes.length;
        return new RawDocument(locator, source, record.date().truncatedTo(ChronoUnit.MILLIS), type, body,
                isCut ? hints.withCutFrom(size) : hints);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
