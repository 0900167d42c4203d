package dev.parley.processor.tag;

import dev.parley.model.ContentHash;
import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.Form;
import dev.parley.model.Locator;
import dev.parley.model.Provenance;
import dev.parley.model.Published;
import dev.parley.model.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents made of nothing but text. */
final class Texts {
    private Texts() {}

    static Document of(String... statements) {
        return in("en", null, Stream.of(statements).map(Statement::paragraph).toList());
    }

    static Document in(String language, @Nullable String title, List<Statement> statements) {
        var text = statements.stream().map(Statement::text).collect(Collectors.joining("\n"));
        var locator = new Locator("folder:made/" + ContentHash.of(text));
        return new Document(1, DocumentId.of(locator), locator, Form.ARTICLE, title, language, Published.UNKNOWN, null,
                null, List.of(), List.of(), List.of(), statements, text, text.split("\\s+").length,
                ContentHash.of(text), 1, new Provenance("made", Instant.EPOCH, "text/plain", Map.of()));
    }

    /** A taxonomy of the topics given as YAML list items. */
    static Taxonomy taxonomy(String topics) {
        return switch (TaxonomyReader.read("version: test\ntopics:\n" + topics.indent(2))) {
            case TaxonomyReading.Valid(var taxonomy, var warnings) -> taxonomy;
            case TaxonomyReading.Refused(var problems) -> throw new AssertionError(problems);
        };
    }
}
