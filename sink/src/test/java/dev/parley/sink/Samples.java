package dev.parley.sink;

import dev.parley.model.Channels;
import dev.parley.model.ContentHash;
import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.Evidence;
import dev.parley.model.EnrichedDocument.TopicTag;
import dev.parley.model.Form;
import dev.parley.model.Locator;
import dev.parley.model.Person;
import dev.parley.model.Provenance;
import dev.parley.model.Published;
import dev.parley.model.Section;
import dev.parley.model.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Documents and changes to write in tests. */
public final class Samples {
    public static final Generations FIRST = new Generations(Map.of(Channels.DOCUMENTS.name(), "first"));
    public static final Generations SECOND = new Generations(Map.of(Channels.DOCUMENTS.name(), "second"));

    private Samples() {}

    public static DocumentId id(int number) {
        return DocumentId.of(locator(number));
    }

    private static Locator locator(int number) {
        return new Locator("folder:talks/" + number + ".txt");
    }

    /** Document {@code number} as it says {@code words}. */
    public static EnrichedDocument document(int number, String words) {
        return document(number, words, Published.on(LocalDate.of(2026, 1, 10)));
    }

    public static EnrichedDocument document(int number, String words, Published published) {
        var document = new Document(Document.SCHEMA, id(number), locator(number), Form.TRANSCRIPT, "Talk " + number,
                "en", published, "example.org", null,
                List.of(new Person("Ada Byron", Person.Role.GUEST), new Person("Tom Hale", Person.Role.HOST)),
                List.of(), List.of(new Section("Beginnings", 2)),
                List.of(Statement.turn("Ada Byron", 114.5, words).withSection(0),
                        Statement.answer("Can it?", "Tom Hale", "It can.")),
                words, 2, ContentHash.of(words), 1, new Provenance("talks", Instant.parse("2026-01-11T00:00:00Z"),
                        "text/plain", Map.of("published", "text")));
        return EnrichedDocument.of(document)
                .withTopics(List.of(new TopicTag("engines", 0.8, List.of(new Evidence(0, List.of("engine"))))),
                        List.of("analytical engine"), "2026-11-20.1");
    }

    public static Place at(int partition, long offset) {
        return new Place(new ChannelPartition(Channels.DOCUMENTS.name(), partition), offset);
    }

    public static Change put(long offset, int number, String words) {
        return new Change.Put(at(0, offset), document(number, words));
    }

    public static Change remove(long offset, int number) {
        return new Change.Remove(at(0, offset), id(number));
    }

    /** A batch of partition 0 that ends before {@code next}. */
    public static Batch batch(long next, Change... changes) {
        return new Batch(List.of(changes), to(next));
    }

    public static Positions to(long next) {
        return new Positions(Map.of(at(0, next).partition(), next));
    }
}
