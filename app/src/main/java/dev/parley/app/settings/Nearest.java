package dev.parley.app.settings;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody probably meant, by edit distance (Levenshtein 1966). */
final class Nearest {
    private Nearest() {}

    static String of(String word, Collection<String> words) {
        return words.stream()
                .min(Comparator.comparingInt((String w) -> distance(word, w)).thenComparing(w -> w))
                .orElseThrow();
    }

    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++)
            row[j] = j;
        for (int i = 1; i <= a.length(); i++)
            next(row, a.charAt(i - 1), b, i);
        return row[b.length()];
    }

    private static void next(int[] row, char letter, String b, int first) {
        int diagonal = row[0];
        row[0] = first;
        for (int j = 1; j <= b.length(); j++) {
            int replaced = diagonal + (letter == b.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
        }
    }
}
