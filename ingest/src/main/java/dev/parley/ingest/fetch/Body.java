package dev.parley.ingest.fetch;

import dev.parley.ingest.fetch.FetchOutcome.TooLarge;
import dev.parley.model.RawDocument;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body within its limit, counted after decompression, so that a bomb costs no more than what it may be. Closes
 * nothing: closing would read on to the end.
 */
record Body(Headers headers, int limit) {
    /** Up to this limit all that was read is kept: the rules of a site hold as far as they were read (RFC 9309 §2.5). */
    private static final int KEPT_WHOLE = 512 * 1024;

    /** Nobody packs more often. */
    private static final int MOST_CODINGS = 3;

    /** A coding that we did not ask for. */
    static final class UnknownCodingException extends IOException {
        private static final long serialVersionUID = 1;

        UnknownCodingException(String coding) {
            super("content coding '" + coding + "' was not asked for");
        }
    }

    FetchOutcome read(@Nullable HttpEntity entity) throws IOException {
        if (entity == null)
            return new FetchOutcome.Fetched(headers, new byte[0]);
        var bytes = decoded(entity.getContent()).readNBytes(limit + 1);
        return bytes.length <= limit
                ? new FetchOutcome.Fetched(headers, bytes)
                : tooLarge(bytes, entity.getContentLength());
    }

    /** The beginning as text, to show what a server said with a refusal. */
    static String excerpt(@Nullable HttpEntity entity) throws IOException {
        if (entity == null || entity.getContentEncoding() != null)
            return "";
        return new String(entity.getContent().readNBytes(500), java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    private TooLarge tooLarge(byte[] bytes, long stated) {
        int kept = limit <= KEPT_WHOLE ? limit : RawDocument.KEPT_OF_OVERSIZE;
        return new TooLarge(headers, Arrays.copyOf(bytes, kept), Math.max(stated, bytes.length));
    }

    private InputStream decoded(InputStream raw) throws IOException {
        var in = raw;
        var codings = codings();
        if (codings.size() > MOST_CODINGS)
            throw new UnknownCodingException(codings.size() + " codings");
        for (var coding : codings.reversed())
            in = switch (coding) {
                case "gzip", "x-gzip" -> new GZIPInputStream(in, 16 * 1024);
                case "deflate" -> inflated(in);
                default -> throw new UnknownCodingException(coding);
            };
        return in;
    }

    private List<String> codings() {
        return headers.all("content-encoding")
                .stream()
                .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT).split(",")))
                .map(String::strip)
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
    }

    /** Servers mean by deflate either zlib (RFC 9110 §8.4.1.2) or bare deflate; the first byte tells. */
    private static InputStream inflated(InputStream raw) throws IOException {
        var in = new BufferedInputStream(raw);
        in.mark(1);
        boolean zlib = (in.read() & 0x0f) == 8;
        in.reset();
        return new InflaterInputStream(in, new Inflater(!zlib));
    }
}
