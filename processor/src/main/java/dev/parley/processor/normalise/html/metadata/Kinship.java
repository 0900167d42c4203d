package dev.parley.processor.normalise.html.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How like a heading is to the titles that a page declares. */
final class Kinship {
    private final List<Title> declared;
    /** Of each declared title, with what may be the site's name and without it; looked for once, however many headings there are. */
    private List<Set<String>> words = List.of();

    Kinship(List<Title> declared) {
        this.declared = declared;
    }

    /** Beyond 1 if a declared title begins with the heading, else the share of common words by Dice. */
    double of(Title heading) {
        for (Title title : declared)
            if (begins(title.key(), heading.key()))
                return 2.0 + heading.key().length();
        Set<String> some = words(heading.key());
        double most = 0;
        for (Set<String> title : declaredWords())
            most = Math.max(most, dice(some, title));
        return most;
    }

    private List<Set<String>> declaredWords() {
        if (!words.isEmpty())
            return words;
        Set<String> keys = new HashSet<>();
        for (Title title : declared) {
            keys.add(title.key());
            keys.add(TitleText.key(TitleText.cut(title.text(), null)));
        }
        words = new ArrayList<>();
        for (String key : keys)
            words.add(words(key));
        return words;
    }

    /** Whether the words of one are the first words of the other. */
    private static boolean begins(String key, String words) {
        return key.startsWith(words) && (key.length() == words.length() || key.charAt(words.length()) == ' ');
    }

    private static double dice(Set<String> some, Set<String> others) {
        int common = 0;
        for (String word : some)
            common += others.contains(word) ? 1 : 0;
        return 2.0 * common / Math.max(1, some.size() + others.size());
    }

    private static Set<String> words(String key) {
        return new HashSet<>(List.of(key.split(" ")));
    }
}
