package dev.parley.app.search;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.TopicTag;
import dev.parley.model.Form;
import dev.parley.model.Person;
import dev.parley.model.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param title at most {@link #TITLE} characters of it
 * @param on when it was published, as precisely as it says
 * @param people the first {@link #MANY} names
 * @param source the Parley source, at most {@link #TITLE} characters of it; so of the site
 * @param topics ids, the weightiest first, at most {@link #MANY}
 * @param of the root, if it is a duplicate or an excerpt; else null
 * @param appended when this version of it came out of the walk
 */
public record Summary(DocumentId id, String locator, Form form, @Nullable String title, @Nullable String on,
        List<String> people, String source, @Nullable String site, List<String> topics, Kind standing,
        @Nullable DocumentId of, int copies, int words, @Nullable Instant gone, Instant fetched, Instant appended) {
    static final int TITLE = 300;
    static final int MANY = 20;
    private static final int LONGEST_NAME = 120;

    /** What a document is among the others. */
    public enum Kind {
        ORIGINAL, DUPLICATE, EXCERPT
    }

    static Summary of(EnrichedDocument enriched, Instant appended) {
        var document = enriched.document();
        return new Summary(document.id(), cut(document.locator().value(), TITLE), document.form(),
                document.title() == null ? null : cut(document.title(), TITLE), document.published().on(),
                names(document.people()), cut(document.provenance().source(), TITLE),
                document.site() == null ? null : cut(document.site(), TITLE), topics(enriched),
                kind(enriched.standing()), root(enriched.standing()), enriched.copies(), document.words(),
                enriched.gone(), document.provenance().fetched(), appended);
    }

    private static List<String> names(List<Person> people) {
        return people.stream().limit(MANY).map(person -> cut(person.name(), LONGEST_NAME)).toList();
    }

    private static List<String> topics(EnrichedDocument enriched) {
        return enriched.topics()
                .stream()
                .sorted((a, b) -> Double.compare(b.score(), a.score()))
                .limit(MANY)
                .map(TopicTag::id)
                .toList();
    }

    private static Kind kind(Standing standing) {
        return switch (standing) {
            case Standing.Original _ -> Kind.ORIGINAL;
            case Standing.DuplicateOf _ -> Kind.DUPLICATE;
            case Standing.ExcerptOf _ -> Kind.EXCERPT;
        };
    }

    private static @Nullable DocumentId root(Standing standing) {
        return switch (standing) {
            case Standing.Original _ -> null;
            case Standing.DuplicateOf duplicate -> duplicate.of();
            case Standing.ExcerptOf excerpt -> excerpt.of();
        };
    }

    private static String cut(String text, int most) {
        if (text.length() <= most)
            return text;
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
