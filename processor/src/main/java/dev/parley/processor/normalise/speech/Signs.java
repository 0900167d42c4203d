package dev.parley.processor.normalise.speech;

import java.util.List;

/** Words at least one of which a text must hold before a costly pattern is tried on it. The case of their first letters counts not. */
final class Signs {
    private final List<String> words;

    /** @param words in lower case */
    Signs(String... words) {
        this.words = List.of(words).stream().map(word -> word.substring(1)).toList();
    }

    boolean in(String text) {
        for (var word : words)
            if (text.contains(word))
                return true;
        return false;
    }
}
