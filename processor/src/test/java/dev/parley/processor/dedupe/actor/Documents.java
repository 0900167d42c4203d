package dev.parley.processor.dedupe.actor;

import dev.parley.model.ContentHash;
import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.Form;
import dev.parley.model.Locator;
import dev.parley.model.Provenance;
import dev.parley.model.Published;
import dev.parley.processor.dedupe.definition.Library;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

    /** New documents, and revisions of some, in any order. */
    public static List<Document> random(long seed, int count) {
        var random = new Random(seed);
        var library = new Library(seed);
        var documents = new ArrayList<Document>();
        for (int i = 0; i < count; i++)
            documents.add(document(random.nextInt(5) == 0 ? random.nextInt(count) : i, random.nextInt(5_000),
                    random.nextInt(3) == 0 ? 1 + random.nextInt(28) : 0, library.next()));
        Collections.shuffle(documents, random);
        return documents;
    }

    public static String words(String prefix, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
    }
}
