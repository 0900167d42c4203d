package dev.parley.processor.normalise.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the language of a text: by its script where one language alone uses it, else by which language's commonest words occur most.
 * Looks at samples of bounded length. Needs a dozen words; names the primary tag of BCP 47.
 */
public final class Languages {
    private static final int SAMPLE = 6_000;
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|[^\\s@]{1,64}@\\S{1,200}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final double FEWEST_HITS = 0.06;

    private Languages() {}

    /** The language; empty if the text is too short or like none that is known. */
    public static Optional<String> of(String text) {
        var sample = text.length() <= 2 * SAMPLE
                ? text
                : text.substring(0, SAMPLE) + " " + text.substring(text.length() / 2, text.length() / 2 + SAMPLE);
        return Scripts.language(sample).or(() -> byWords(sample));
    }

    private static Optional<String> byWords(String sample) {
        var hits = new HashMap<String, Double>();
        int words = 0;
        for (var word : NO_WORD.split(withoutAddresses(sample).toLowerCase(Locale.ROOT))) {
            if (word.length() < 2)
                continue; // a letter alone is a word in half of the languages
            words++;
            var languages = CommonWords.languages(word);
            languages.forEach(language -> hits.merge(language, 1.0 / languages.size(), Double::sum));
        }
        int all = words;
        return hits.entrySet()
                .stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(best -> all >= 5 && best.getValue() >= FEWEST_HITS * all)
                .map(Map.Entry::getKey);
    }

    /** Most texts hold none, which is quickly seen. */
    private static String withoutAddresses(String sample) {
        return sample.contains("://") || sample.indexOf('@') >= 0 ? ADDRESS.matcher(sample).replaceAll(" ") : sample;
    }
}
