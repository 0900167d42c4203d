package dev.parley.processor.normalise.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    private static final int MARKS = 1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK;
    private static final double FEWEST_HITS = 0.06;
    /** So many words decide between two languages that have most of them in common. */
    private static final double DECIDING = 2;

    private Languages() {}

    /** The language; empty if the text is too short or like none that is known. */
    public static Optional<String> of(String text) {
        return of(text, "");
    }

    /** @param stated what somebody says of it, which stands where it has half the hits of the likeliest and misses less than two */
    public static Optional<String> of(String text, String stated) {
        var sample = text.length() <= 2 * SAMPLE
                ? text
                : text.substring(0, SAMPLE) + " " + text.substring(text.length() / 2, text.length() / 2 + SAMPLE);
        return Scripts.language(sample).or(() -> byWords(sample, stated));
    }

    private static Optional<String> byWords(String sample, String stated) {
        var hits = new HashMap<String, Double>();
        int words = 0;
        for (var word : words(withoutAddresses(sample).toLowerCase(Locale.ROOT))) {
            words++;
            var languages = CommonWords.languages(word);
            languages.forEach(language -> hits.merge(language, 1.0 / languages.size(), Double::sum));
        }
        int all = words;
        return hits.entrySet()
                .stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(best -> all >= 5 && best.getValue() >= FEWEST_HITS * all)
                .map(best -> isClose(hits.getOrDefault(stated, 0.0), best.getValue()) ? stated : best.getKey());
    }

    private static boolean isClose(double hits, double best) {
        return hits * 2 >= best && best - hits < DECIDING;
    }

    /** Runs of letters and their marks. A letter alone is a word in half of the languages: it is none here. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>(text.length() / 5);
        int start = 0;
        for (int at = 0; at <= text.length();) {
            int c = at < text.length() ? text.codePointAt(at) : ' ';
            if (!isOfWord(c)) {
                if (at - start > 1)
                    words.add(text.substring(start, at));
                start = at + Character.charCount(c);
            }
            at += Character.charCount(c);
        }
        return words;
    }

    private static boolean isOfWord(int c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' : Character.isLetter(c) || (MARKS >> Character.getType(c) & 1) != 0;
    }

    /** Most texts hold none, which is quickly seen. */
    private static String withoutAddresses(String sample) {
        return sample.contains("://") || sample.indexOf('@') >= 0 ? ADDRESS.matcher(sample).replaceAll(" ") : sample;
    }
}
