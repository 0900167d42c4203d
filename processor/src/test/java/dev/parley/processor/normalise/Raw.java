package dev.parley.processor.normalise;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.model.Document;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import dev.parley.model.Rejection;
import dev.parley.processor.normalise.Outcome.Normalised;
import dev.parley.processor.normalise.Outcome.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Raw documents for tests, and what the standard normaliser makes of them. */
final class Raw {
    static final Instant FETCHED = Instant.parse("2026-11-20T12:00:00Z");
    private static final Normaliser NORMALISER = Normaliser.standard();

    private Raw() {}

    static RawDocument of(String name, byte[] body) {
        return new RawDocument(Locator.ofFile("test", name), "test", FETCHED, "application/octet-stream", body,
                Hints.NONE);
    }

    static RawDocument of(String name, String body) {
        return of(name, body.getBytes(UTF_8));
    }

    static RawDocument of(Path file) {
        try {
            return of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document document(RawDocument raw) {
        return switch (NORMALISER.normalise(raw)) {
            case Normalised(var document) -> document;
            case Rejected(var rejection) -> throw new AssertionError("rejected: " + rejection);
            case Outcome.Gone gone -> throw new AssertionError(gone);
        };
    }

    static Outcome outcome(RawDocument raw) {
        return NORMALISER.normalise(raw);
    }

    static Document document(String name, String body) {
        return document(of(name, body));
    }

    static Rejection rejection(RawDocument raw) {
        return switch (NORMALISER.normalise(raw)) {
            case Normalised(var document) -> throw new AssertionError("not rejected: " + document);
            case Rejected(var rejection) -> rejection;
            case Outcome.Gone gone -> throw new AssertionError(gone);
        };
    }
}
