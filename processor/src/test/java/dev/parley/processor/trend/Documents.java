package dev.parley.processor.trend;

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
import dev.parley.model.Standing;
import dev.parley.model.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Documents as they come out of tagging, of which only what trends look at matters. */
final class Documents {
    static final Instant FETCHED = Instant.parse("2026-11-20T12:00:00Z");

    private Documents() {}

    static DocumentId id(int number) {
        return DocumentId.of(new Locator("folder:made/" + number));
    }

    /** An original in which each of {@code speakers} says something about each of {@code topics}. */
    static EnrichedDocument of(int number, Published published, String site, List<String> topics,
            List<String> speakers) {
        var statements = new ArrayList<Statement>();
        var evidence = new ArrayList<Evidence>();
        for (var speaker : speakers) {
            evidence.add(new Evidence(statements.size(), List.of("words")));
            statements.add(Statement.turn(speaker, null, "some words"));
        }
        var locator = new Locator("folder:made/" + number);
        var document = new Document(1, DocumentId.of(locator), locator, Form.TRANSCRIPT, null, "en", published, site,
                null, List.of(new Person("Grace Hopper", Person.Role.GUEST)), List.of(), List.of(), statements,
                "some words", 2, ContentHash.of("some words"), 1,
                new Provenance("made", FETCHED, "text/plain", Map.of()));
        var tags = topics.stream().map(t -> new TopicTag(t, 1, evidence)).toList();
        return EnrichedDocument.of(document).withTopics(tags, List.of(), "1");
    }

    static EnrichedDocument standing(EnrichedDocument d, Standing standing) {
        return new EnrichedDocument(d.document(), standing, d.topics(), d.keyPhrases(), d.taxonomy(), d.revisions(),
                d.gone(), d.alsoIn(), d.copies(), d.related());
    }
}
