package dev.parley.processor.normalise.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Joins words that come one by one into utterances, one for each run by a voice. One use. */
final class WordRuns {
    private final List<Utterance> utterances = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private @Nullable String voice;
    private @Nullable Double start;
    private @Nullable Double end;

    void add(@Nullable String speaker, @Nullable Double from, @Nullable Double to, String word) {
        if (!words.isEmpty() && !Objects.equals(speaker, voice))
            flush();
        if (words.isEmpty())
            start = from;
        voice = speaker;
        end = to;
        words.append(words.isEmpty() ? "" : " ").append(word.strip());
    }

    /** Appends a sign that clings to the word before. */
    void addSign(String sign) {
        words.append(sign);
    }

    private void flush() {
        if (!words.toString().isBlank())
            utterances.add(Utterance.of(voice, start, end, words.toString()));
        words.setLength(0);
    }

    List<Utterance> utterances() {
        flush();
        return utterances;
    }
}
