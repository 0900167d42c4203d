package dev.parley.processor.normalise.office;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Joins words that a typesetter parted at the end of a line. A hyphen that the word has elsewhere in the text stays. */
final class Hyphens {
    private static final Pattern PARTED = Pattern.compile("(\\p{L}{2,40})-\\n(\\p{Ll}\\p{L}{0,40})");
    private static final Pattern COMPOUND = Pattern.compile("\\p{L}{2,40}-\\p{L}{1,40}");

    private Hyphens() {}

    static String joined(String text) {
        var plain = text.replace("\u00ad\n", "").replace("\u00ad", "");
        Set<String> compounds = COMPOUND.matcher(plain)
                .results()
                .map(compound -> compound.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return PARTED.matcher(plain).replaceAll(word -> {
            var compound = word.group(1) + "-" + word.group(2);
            boolean known = compounds.contains(compound.toLowerCase(Locale.ROOT));
            return Matcher.quoteReplacement(known ? compound : word.group(1) + word.group(2));
        });
    }
}
