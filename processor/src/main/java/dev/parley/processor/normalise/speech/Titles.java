package dev.parley.processor.normalise.speech;

import java.util.Optional;
import java.util.regex.Pattern;

/** The person whom an interview's title names: alone, behind a colon, behind "with". */
final class Titles {
    private static final Pattern WITH = Pattern.compile(
            "(?:[Ww]ith|[Mm]eet|[Ii]nterview(?:ing)?|con|mit|avec|[Ee]ntrevista a):? (?:Dr\\.? |Prof(?:essor|\\.)? )?("
                    + Mentions.NAME + ")");
    private static final Pattern LAST = Pattern
            .compile("(?:[:–—|]|- )\\s*(" + Mentions.NAME + ")\\s*(?:[–—,(|].*|- .*)?$");
    private static final Pattern FIRST = Pattern.compile("^(" + Mentions.NAME + ")(?:\\s*(?:[:–—|,(]|- ).*)?$");

    private Titles() {}

    static Optional<String> person(String title) {
        return find(WITH, title).or(() -> find(LAST, title)).or(() -> find(FIRST, title));
    }

    private static Optional<String> find(Pattern pattern, String title) {
        return pattern.matcher(title).results().map(found -> found.group(1)).filter(Titles::isName).findFirst();
    }

    private static boolean isName(String name) {
        for (var word : name.split(" "))
            if (!Mentions.isNameWord(word)
                    || (word.length() > 2 && word.equals(word.toUpperCase(java.util.Locale.ROOT))))
                return false;
        return Speakers.isFull(name);
    }
}
