package dev.parley.ingest.poll;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.parley.ingest.fetch.FetchOutcome.Fetched;
import dev.parley.ingest.robots.Reservations;
import dev.parley.ingest.source.Terms;
import dev.parley.model.Hints;
import dev.parley.model.Locator;
import dev.parley.model.RawDocument;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Fetched pages as raw documents.
 *
 * @param product our token in robots rules
 */
record Pages(String product) {
    /** Some put all their styles before what they say to robots. In bytes. */
    private static final int HEAD = 256 * 1024;

    /** Empty if the page reserves its rights and the source obeys that. */
    Optional<RawDocument> document(Locator locator, String source, Terms terms, Hints hints, Fetched fetched,
            Instant now) {
        if (terms.obeyReservations() && !reservations(fetched).stated().isEmpty())
            return Optional.empty();
        return Optional.of(new RawDocument(locator, source, now.truncatedTo(ChronoUnit.MILLIS),
                fetched.headers().contentType(), fetched.body(), hints));
    }

    Reservations reservations(Fetched fetched) {
        var body = fetched.body();
        boolean html = fetched.headers()
                .first("content-type")
                .map(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                .orElse(true);
        return Reservations.of(fetched.headers(),
                html ? new String(body, 0, Math.min(HEAD, body.length), ISO_8859_1) : "", product);
    }
}
