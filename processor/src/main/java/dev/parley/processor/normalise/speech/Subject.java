package dev.parley.processor.normalise.speech;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whom a piece of prose is about: a name in its title or lead that its text goes on to speak of. */
final class Subject {
    /** A surname that is mentioned less often is in passing. */
    private static final int FEWEST = 3;

    private Subject() {}

    static Optional<String> find(String title, String lead, String text) {
        var candidates = Mentions.in(unquoted(title));
        candidates.addAll(Mentions.in(unquoted(lead)));
        return candidates.stream()
                .filter(name -> count(text, name) > 0 || title.contains(name))
                .filter(name -> (title.contains(name) && lead.contains(name))
                        || count(title + "\n" + text, Mentions.last(name)) >= FEWEST)
                .max(Comparator.comparingInt((String name) -> count(text, Mentions.last(name)))
                        .thenComparingInt(name -> -(title + "\n" + lead).indexOf(name)));
    }

    /** Titles of works in quotation marks are no names. */
    private static String unquoted(String text) {
        return text.replaceAll("[“\"][^”\"]{0,200}[”\"]", "…");
    }

    private static int count(String text, String word) {
        return (int) Pattern.compile("(?<![\\p{L}])" + Pattern.quote(word) + "(?![\\p{L}])")
                .matcher(text)
                .results()
                .count();
    }
}
