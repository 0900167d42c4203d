package dev.parley.app.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param total how many documents fit
 * @param next cursor of the next page; null on the last
 */
public record Found(List<Hit> hits, long total, @Nullable String next) {
    /** @param passages where the words are in its text; empty where none were looked for */
    public record Hit(Summary document, List<Passage> passages) {}

    /** A piece of text, cut where matched words begin and end. */
    public record Passage(List<Part> parts) {}

    /** Consecutive characters, all matched or none. */
    public record Part(String text, boolean matched) {}
}
