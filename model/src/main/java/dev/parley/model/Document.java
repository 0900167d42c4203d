package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A raw document normalised. A function of the raw document and the normaliser's version alone: no offsets, no wall clock. Field names
 * in JSON are a public contract; what the document does not state is null.
 *
 * @param schema the version of this record's JSON
 * @param language BCP 47 primary tag of the text, null if it can't be told
 * @param unnamedSpeakers labels of voices that have no name ({@code SPEAKER_3})
 * @param text everything that counts as content, the statements in reading order included
 * @param words number of words of {@code text}
 * @param contentHash of {@code text} and what else identifies the content; equal for documents that say the same
 * @param normaliser version of the normaliser that made it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({ "schema", "id", "locator", "form", "title", "language", "published", "site", "canonicalUrl",
        "people", "unnamedSpeakers", "sections", "statements", "text", "words", "contentHash", "normaliser",
        "provenance" })
public record Document(int schema, DocumentId id, Locator locator, Form form, @Nullable String title,
        @Nullable String language, Published published, @Nullable String site, @Nullable URI canonicalUrl,
        List<Person> people, List<String> unnamedSpeakers, List<Section> sections, List<Statement> statements,
        String text, int words, ContentHash contentHash, int normaliser, Provenance provenance) {
    /** The current version of the JSON. */
    public static final int SCHEMA = 1;

    /** Upper limit of its JSON in bytes. On its way it is part of one record with what grouping and tagging add. */
    public static final int MAX_JSON = Channel.MAX_RECORD - (8 << 20);

    public Document {
        Objects.requireNonNull(text, "text");
        published = published == null ? Published.UNKNOWN : published;
        people = Nulls.copy(people);
        unnamedSpeakers = Nulls.copy(unnamedSpeakers);
        sections = Nulls.copy(sections);
        statements = Nulls.copy(statements);
    }
}
