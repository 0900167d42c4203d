package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the source said about a document beside its bytes: what a feed entry names, or that the body was cut. A hint is weaker than what
 * the document itself states.
 *
 * @param canonicalUrl where the document says it lives, else where it was fetched from; null for a file
 * @param published as the source wrote it, not parsed
 * @param cutFrom the full size of the body in bytes if it was too large and only its beginning is here; else null
 * @param people those whom a feed names with their roles ({@code podcast:person})
 * @param absence of an event without a body, which says that the document is gone; else null
 */
public record Hints(@Nullable String title, List<String> authors, @Nullable String published, @Nullable String language,
        @Nullable String site, @Nullable URI canonicalUrl, @Nullable Long cutFrom,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Person> people,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Absence absence) {
    public static final Hints NONE = new Hints(null, List.of(), null, null, null, null, null);

    public Hints {
        authors = Nulls.copy(authors);
        people = Nulls.copy(people);
    }

    /** Of a document that is there, whose source names nobody. */
    public Hints(@Nullable String title, List<String> authors, @Nullable String published, @Nullable String language,
            @Nullable String site, @Nullable URI canonicalUrl, @Nullable Long cutFrom) {
        this(title, authors, published, language, site, canonicalUrl, cutFrom, List.of(), null);
    }

    public Hints withCutFrom(long bytes) {
        return new Hints(title, authors, published, language, site, canonicalUrl, bytes, people, absence);
    }

    public Hints withCanonicalUrl(URI url) {
        return new Hints(title, authors, published, language, site, url, cutFrom, people, absence);
    }

    public Hints withPeople(List<Person> named) {
        return new Hints(title, authors, published, language, site, canonicalUrl, cutFrom, named, absence);
    }

    static Hints of(Absence absence) {
        return new Hints(null, List.of(), null, null, null, null, null, List.of(), absence);
    }
}
