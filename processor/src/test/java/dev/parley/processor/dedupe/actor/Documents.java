package dev.parley.processor.dedupe.actor;

import dev.parley.model.ContentHash;
import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.Form;
import dev.parley.model.Locator;
import dev.parley.model.Provenance;
import dev.parley.model.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents with nothing but what matching looks at. */
public final class Documents {
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Documents() {}

    public static Document document(Locator locator, Instant fetched, Published published, String text) {
        return new Document(1, DocumentId.of(locator), locator, Form.ARTICLE, null, "en", published, null, null,
                List.of(), List.of(), List.of(), List.of(), text, 1, ContentHash.of(text), 1,
                new Provenance("test", fetched, "text/plain", Map.of()));
    }

    /** The numbered document, fetched so many minutes after the start, published on that day of May (0: unknown). */
    public static Document document(int number, int minute, int day, String text) {
        var published = day == 0 ? Published.UNKNOWN : Published.on(LocalDate.of(2025, 5, day));
        return document(Simulation.locator(number), START.plusSeconds(60L * minute), published, text);
    }

    public static String words(String prefix, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
    }
}
