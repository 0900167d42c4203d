package dev.parley.processor.trend;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The key under which all spellings of a name count as one. */
public final class PersonKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /**
     * Accents, points and nuktas. Other marks of Indian scripts, of Thai and its neighbours are vowels, and those of kana make other
     * syllables.
     */
    private static final Pattern DIACRITICS = Pattern
            .compile("[\\p{M}&&[\\p{IsInherited}\\p{IsCyrillic}\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}"
                    + "\\u093C\\u09BC\\u0A3C\\u0ABC\\u0B3C]&&[^\\u3099\\u309A]]+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private PersonKey() {}

    /**
     * Without case, diacritics and punctuation: "Łukasz  Kaiser" is {@code lukasz kaiser}. Letters that Unicode does not decompose, such as
     * ł and ø, are mapped by hand. Vowels that are written as marks stay. Empty for a name without letters.
     */
    public static String of(String name) {
        var bare = DIACRITICS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var plain = undecomposed(bare.toLowerCase(Locale.ROOT));
        return OTHER.matcher(plain).replaceAll(" ").strip();
    }

    /** The key that earlier code gave to whoever has this one: it took all marks for diacritics. */
    static String earlier(String key) {
        return MARKS.matcher(key).replaceAll("");
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
