package dev.parley.processor.tag.learn;

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
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text and what somebody says it is about. Tagging does not look at {@code tags}.
 *
 * @param text paragraphs with blank lines between them, of which each is taken as a statement
 */
public record LabelledText(String id, @Nullable String title, List<String> tags, String text) {
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    public LabelledText {
        Objects.requireNonNull(id, "it has no id");
        Objects.requireNonNull(text, "it has no text");
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** {@code language}: ISO 639-1. */
    public Document document(String language) {
        var statements = BLANK_LINES.splitAsStream(text)
                .filter(p -> !p.isBlank())
                .map(p -> Statement.paragraph(p.strip()))
                .toList();
        var locator = new Locator("labelled:" + id);
        return new Document(Document.SCHEMA, DocumentId.of(locator), locator, Form.ARTICLE, title, language,
                Published.UNKNOWN, null, null, List.of(), List.of(), List.of(), statements, text,
                BLANKS.split(text.strip()).length, ContentHash.of(text), 1,
                new Provenance("labelled", Instant.EPOCH, "text/plain", Map.of()));
    }
}
