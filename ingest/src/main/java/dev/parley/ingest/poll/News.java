package dev.parley.ingest.poll;

import dev.parley.ingest.source.Terms;

/**
 * Something a source shows.
 *
 * @param key the same as long as the source says that it is the same
 */
record News(String key, Effect effect) {
    /** Whether the source's terms want it. */
    boolean matches(Terms terms) {
        return !(effect instanceof Effect.Find(var found)) || terms.matches(found.url().toString());
    }
}
