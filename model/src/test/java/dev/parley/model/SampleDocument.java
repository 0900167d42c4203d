package dev.parley.model;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A document with something in most of its fields. Golden files hold it: it stays as it is. */
public final class SampleDocument {
    private static final Locator LOCATOR = new Locator("folder:seeds/a.txt");

    public static final Document DOCUMENT = new Document(1, DocumentId.of(LOCATOR), LOCATOR, Form.TRANSCRIPT, null,
            "en", Published.on(LocalDate.of(2026, 1, 10)), "example.org", URI.create("https://example.org/a"),
            List.of(new Person("Ada Byron", Person.Role.HOST)), List.of("SPEAKER_3"),
            List.of(new Section("Beginnings", 2)),
            List.of(Statement.turn("Ada Byron", 114.0, "Good evening.")
                    .withSection(0)
                    .withSpan(new Statement.Span(0, 13)),
                    Statement.turn(null, null, "Buy more.").withAside(Statement.Aside.SPONSOR),
                    Statement.quote("Ada Byron", "On Engines", new Statement.CitedSource("Notes 1843", 1843),
                            "It can do."),
                    Statement.answer("Can it?", null, "It can.")),
            "Good evening.", 2, ContentHash.of("Good evening."), 1,
            new Provenance("seeds", Instant.parse("2026-01-11T00:00:00Z"), "text/plain", Map.of("published", "text")));

    public static final EnrichedDocument ENRICHED = new EnrichedDocument(DOCUMENT,
            new Standing.DuplicateOf(DocumentId.of(new Locator("folder:seeds/b.txt")), 1.0, 0.93, 0.97, 118),
            List.of(new EnrichedDocument.TopicTag("reasoning", 0.82,
                    List.of(new EnrichedDocument.Evidence(0, List.of("System 2"))))),
            List.of("test-time compute"), "2026-11-20.1",
            List.of(new EnrichedDocument.Revision(Instant.parse("2026-01-10T00:00:00Z"), ContentHash.of("Good"))), null,
            List.of(), 0, List.of(new EnrichedDocument.Related(DocumentId.of(new Locator("folder:seeds/c.txt")),
                    EnrichedDocument.Related.Kind.SAME_INTERVIEW, 0.7, List.of("same guest"))));

    private SampleDocument() {}
}
