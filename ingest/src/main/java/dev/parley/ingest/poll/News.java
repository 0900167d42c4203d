package dev.parley.ingest.poll;

import dev.parley.ingest.source.Terms;
import java.util.stream.Stream;

/**
 * Something a source shows.
 *
 * @param key the same as long as the source says that it is the same
 */
record News(String key, Effect effect) {
    /** Whether the source's terms want it: by the address of its transcript or of its page. */
    boolean matches(Terms terms) {
        return !(effect instanceof Effect.Find(var found))
                || Stream.concat(Stream.of(found.url()), Stream.ofNullable(found.hints().canonicalUrl()))
                        .anyMatch(url -> terms.matches(url.toString()));
    }
}
