package dev.parley.processor.dedupe.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text's words in lower case, each with its place. */
record WordPlaces(List<String> words, List<Integer> starts, List<Integer> ends) {
    /** In scripts without spaces between words, each character is one. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsIdeographic}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]|"
                    + "[[\\p{L}\\p{N}\\p{M}]&&[^\\p{IsIdeographic}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]+");

    static WordPlaces of(String text) {
        var places = new WordPlaces(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var matcher = WORD.matcher(text); matcher.find();) {
            places.words.add(matcher.group().toLowerCase(Locale.ROOT));
            places.starts.add(matcher.start());
            places.ends.add(matcher.end());
        }
        return places;
    }

    int size() {
        return words.size();
    }

    /** Whether both have the same word there; false beyond either's ends. */
    boolean agrees(int at, WordPlaces other, int otherAt) {
        return at >= 0 && otherAt >= 0 && at < size() && otherAt < other.size()
                && words.get(at).equals(other.words.get(otherAt));
    }
}
