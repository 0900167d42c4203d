package dev.parley.ingest.feed;

import dev.parley.model.Person;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed. Anything may be missing.
 *
 * @param guid what the feed calls it, unique or not
 * @param link its page, absolute
 * @param published as the feed writes it
 * @param updated the same for the last change
 * @param content the full content as HTML, if the feed carries it
 * @param language of this entry, where it says so itself
 */
public record Entry(@Nullable String guid, @Nullable URI link, @Nullable String title, List<String> authors,
        @Nullable String published, @Nullable String updated, @Nullable String summary, @Nullable String content,
        @Nullable String language, List<Transcript> transcripts, List<Person> people) {
    public Entry {
        authors = List.copyOf(authors);
        transcripts = List.copyOf(transcripts);
        people = List.copyOf(people);
    }

    /** This with the other reading's link, which knows {@code xml:base}, its dates as written, and what is missing here. */
    Entry withAsWritten(Entry other) {
        return new Entry(or(guid, other.guid), or(other.link, link), or(title, other.title),
                authors.isEmpty() ? other.authors : authors, or(other.published, published), or(other.updated, updated),
                content == null && other.content != null ? or(other.summary, summary) : or(summary, other.summary),
                or(content, other.content), or(language, other.language), transcripts, people);
    }

    /** This in a language, if it is known. */
    public Entry in(@Nullable String spoken) {
        return new Entry(guid, link, title, authors, published, updated, summary, content, or(spoken, language),
                transcripts, people);
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    /**
     * A {@code podcast:transcript}.
     *
     * @param type a media type in lower case, empty if not said
     * @param captions whether it is meant to run along with the sound
     */
    public record Transcript(URI url, String type, @Nullable String language, boolean captions) {}
}
