package dev.parley.processor.normalise.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Languages that their script gives away. */
final class Scripts {
    private static final Map<UnicodeScript, String> ONE_LANGUAGE = Map.ofEntries(Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.GREEK, "el"), Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.THAI, "th"), Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"), Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"), Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"));

    private Scripts() {}

    static Optional<String> language(String sample) {
        var letters = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        int all = 0;
        for (int i = 0; i < sample.length();) {
            int c = sample.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x80) { // Latin, which is the script of many languages
                all += Character.isLetter(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters.merge(UnicodeScript.of(c), 1, Integer::sum);
                all++;
            }
        }
        return all == 0 ? Optional.empty() : language(letters, all);
    }

    private static Optional<String> language(Map<UnicodeScript, Integer> letters, int all) {
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = letters.getOrDefault(UnicodeScript.HAN, 0);
        if ((kana + han) * 5 > all)
            return Optional.of(kana * 10 > han ? "ja" : "zh");
        return ONE_LANGUAGE.entrySet()
                .stream()
                .filter(each -> letters.getOrDefault(each.getKey(), 0) * 2 > all)
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
