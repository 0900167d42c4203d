package dev.parley.processor.normalise.cue;

import org.jspecify.annotations.Nullable;

/**
 * Some words with the time at which they are said.
 *
 * @param voice who says them, as the file labels it; null where it does not say
 * @param start in seconds; null where none is stated
 * @param end in seconds; null where none is stated
 * @param change whether the file marks a change of voice here without naming one
 */
public record Utterance(@Nullable String voice, @Nullable Double start, @Nullable Double end, String text,
        boolean change) {
    public static Utterance of(@Nullable String voice, @Nullable Double start, @Nullable Double end, String text) {
        return new Utterance(voice, start, end, text, false);
    }
}
