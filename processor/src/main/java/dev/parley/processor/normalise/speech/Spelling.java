package dev.parley.processor.normalise.speech;

import java.util.Locale;

/** Tells whether two short words can be one name, once heard and once spelt. */
final class Spelling {
    private Spelling() {}

    /** At most one letter is added, dropped or changed, or one is the beginning of the other; two in names of six letters or more. */
    static boolean isNear(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        int most = Math.min(a.length(), b.length()) >= 6 ? 2 : 1;
        return a.length() > 2 && b.length() > 2 && distance(a, b) <= most;
    }

    /** Whether two full names differ in the spelling of one of their words. */
    static boolean isVariant(String one, String other) {
        return !one.equals(other) && one.indexOf(' ') > 0 && other.indexOf(' ') > 0
                && isNearOrEqual(Mentions.first(one), Mentions.first(other))
                && isNearOrEqual(Mentions.last(one), Mentions.last(other));
    }

    private static boolean isNearOrEqual(String one, String other) {
        return one.equals(other) || isNear(one, other);
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++)
            row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
