package dev.parley.processor.trend;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The key under which all spellings of a name count as one. */
public final class PersonKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PersonKey() {}

    /**
     * Without case, diacritics and punctuation: "Łukasz  Kaiser" is {@code lukasz kaiser}. Letters that Unicode does not decompose, such as
     * ł and ø, are mapped by hand. Empty for a name without letters.
     */
    public static String of(String name) {
        var bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var plain = undecomposed(bare.toLowerCase(Locale.ROOT));
        return OTHER.matcher(plain).replaceAll(" ").strip();
    }

    private static String undecomposed(String text) {
        return text.replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ħ', 'h')
                .replace('ı', 'i')
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("þ", "th")
                .replace('ð', 'd');
    }
}
