package dev.parley.sink.postgres;

import dev.parley.model.Document;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Json;
import dev.parley.model.Section;
import dev.parley.model.Standing;
import dev.parley.model.Statement;
import dev.parley.sink.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Documents taken apart into the rows of all tables. Not thread-safe. */
final class Rows {
    /** Escapes of NUL and of halves of surrogate pairs, which {@code jsonb} refuses; whole pairs are never written as escapes. */
    private static final Pattern UNSTORABLE = Pattern
            .compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u(?:0000|[dD][89a-fA-F][0-9a-fA-F]{2})");

    private final Map<Table, CopyText> tables = new EnumMap<>(Table.class);

    Rows() {
        for (var table : Table.values())
            tables.put(table, new CopyText());
    }

    byte[] of(Table table) {
        return to(table).bytes();
    }

    private CopyText to(Table table) {
        return tables.getOrDefault(table, new CopyText());
    }

    /** @param fill the filling that the row belongs to */
    void add(long fill, Place place, EnrichedDocument enriched) {
        var document = enriched.document();
        var id = document.id();
        addDocument(fill, place, enriched);
        document.people()
                .stream()
                .distinct()
                .forEach(person -> to(Table.PEOPLE).row(id, person.name(), spelt(person.role())));
        for (int i = 0; i < document.statements().size(); i++)
            addStatement(document, i, document.statements().get(i));
        for (var topic : enriched.topics()) {
            to(Table.TOPICS).row(id, topic.id(), topic.score());
            for (var evidence : topic.evidence())
                to(Table.EVIDENCE).row(id, topic.id(), evidence.statement(), evidence.terms());
        }
        addStanding(document, enriched.standing());
    }

    private void addDocument(long fill, Place place, EnrichedDocument enriched) {
        var document = enriched.document();
        var published = document.published();
        to(Table.DOCUMENTS).row(document.id(), document.locator().value(), spelt(document.form()), document.title(),
                document.language(), published.on(), spelt(published.precision()), published.lastDay().orElse(null),
                published.at(), document.site(), document.canonicalUrl(), document.provenance().source(),
                document.provenance().fetched(), document.words(), document.contentHash().value(),
                document.normaliser(), enriched.taxonomy(), enriched.copies(), json(enriched), fill,
                place.partition().partition(), place.offset());
    }

    /** JSON that {@code jsonb} takes. */
    static String json(Object value) {
        var json = Json.MAPPER.writeValueAsString(value);
        boolean isSafe = !json.contains("\\u0000") && !json.contains("\\uD") && !json.contains("\\ud");
        return isSafe ? json : UNSTORABLE.matcher(json).replaceAll("$1\ufffd");
    }

    private void addStatement(Document document, int index, Statement statement) {
        var source = statement.source();
        var aside = statement.aside();
        to(Table.STATEMENTS).row(document.id(), index, spelt(statement.kind()), statement.speaker(),
                statement.startSeconds(), statement.label(), statement.question(),
                source == null ? null : source.title(), source == null ? null : source.year(),
                aside == null ? null : spelt(aside), heading(document.sections(), statement.section()),
                statement.text(), document.language());
    }

    private static @Nullable String heading(List<Section> sections, @Nullable Integer index) {
        return index == null || index < 0 || index >= sections.size() ? null : sections.get(index).heading();
    }

    private void addStanding(Document document, Standing standing) {
        var id = document.id();
        switch (standing) {
            case Standing.Original original -> to(Table.STANDINGS).row(id, "original", null, null, null, null, null);
            case Standing.DuplicateOf(var of, var coverage, var resemblance, var containment, var shared) ->
                to(Table.STANDINGS).row(id, "duplicate", of, coverage, resemblance, containment, shared);
            case Standing.ExcerptOf(var of, var coverage, var resemblance, var containment, var shared) ->
                to(Table.STANDINGS).row(id, "excerpt", of, coverage, resemblance, containment, shared);
        }
    }

    private static String spelt(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
