package dev.parley.processor.normalise.speech;

import java.util.Comparator;
import java.util.Optional;

/** Whom a piece of prose is about: a name in its title or lead that its text goes on to speak of. */
final class Subject {
    /** A surname that is mentioned less often is in passing. */
    private static final int FEWEST = 3;
    /** Whom a text is about, its first pages tell. */
    private static final int LOOK = 60_000;
    private static final int LONGEST_LEAD = 2000;

    private Subject() {}

    static Optional<String> find(String title, String lead, String whole) {
        var text = whole.substring(0, Math.min(LOOK, whole.length()));
        var candidates = Mentions.in(unquoted(title));
        candidates.addAll(Mentions.in(unquoted(lead.substring(0, Math.min(LONGEST_LEAD, lead.length())))));
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

    /** How often a word stands in a text, as a word. */
    private static int count(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            int end = at + word.length();
            boolean whole = (at == 0 || !Character.isLetter(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetter(text.charAt(end)));
            count += whole ? 1 : 0;
        }
        return count;
    }
}
