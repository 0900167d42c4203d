package dev.parley.bench.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Precision and recall of 4-word shingles, averaged over pages as the scrapinghub benchmark does, and their harmonic mean; mean F1 of bags
 * of words as WCXB does.
 */
final class Scores {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SIZE = 4;

    private final List<Double> precisions = new ArrayList<>();
    private final List<Double> recalls = new ArrayList<>();
    private final List<Double> words = new ArrayList<>();

    void add(String truth, String text) {
        Map<List<String>, Integer> expected = of(truth);
        Map<List<String>, Integer> found = of(text);
        double common = common(found, expected);
        if (!found.isEmpty())
            precisions.add(common / size(found));
        if (!expected.isEmpty())
            recalls.add(common / size(expected));
        words.add(words(bag(truth), bag(text)));
    }

    private static double words(Map<String, Integer> expected, Map<String, Integer> found) {
        if (expected.isEmpty() || found.isEmpty())
            return expected.isEmpty() && found.isEmpty() ? 1 : 0;
        return 2.0 * common(found, expected) / (size(found) + size(expected));
    }

    private static <T> int common(Map<T, Integer> found, Map<T, Integer> expected) {
        return found.entrySet()
                .stream()
                .mapToInt(one -> Math.min(one.getValue(), expected.getOrDefault(one.getKey(), 0)))
                .sum();
    }

    private static Map<String, Integer> bag(String text) {
        Map<String, Integer> bag = new HashMap<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> bag.merge(word.group(), 1, Integer::sum));
        return bag;
    }

    private static Map<List<String>, Integer> of(String text) {
        List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<List<String>, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - SIZE + 1) && !words.isEmpty(); i++)
            shingles.merge(words.subList(i, Math.min(words.size(), i + SIZE)), 1, Integer::sum);
        return shingles;
    }

    private static int size(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Shingle F1, then word F1. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f/%.3f", f1(), mean(words));
    }

    /** Shingle F1 and word F1. */
    double[] figures() {
        return new double[]{ f1(), mean(words) };
    }

    private double f1() {
        double precision = mean(precisions);
        double recall = mean(recalls);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
