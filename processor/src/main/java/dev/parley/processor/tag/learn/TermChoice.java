package dev.parley.processor.tag.learn;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the terms that tell topics apart: those whose mean count in some topic's texts is furthest from that in all, in standard errors.
 * Terms of one or two texts and those of more than half of them tell nothing.
 */
final class TermChoice {
    private static final int FEWEST_TEXTS = 3;
    private static final int FEWEST_TITLES = 2;

    private TermChoice() {}

    /** In how many texts each term occurs. */
    static Map<Term, Integer> frequencies(List<WordLists> texts) {
        var frequencies = new HashMap<Term, Integer>();
        for (var text : texts)
            for (var term : text.counts().keySet())
                frequencies.merge(term, 1, Integer::sum);
        return frequencies;
    }

    /** The {@code most} most telling, in the order of the terms. */
    static List<Term> choose(List<WordLists> texts, List<boolean[]> labels, int most) {
        return ranked(texts, labels, most).stream().sorted().toList();
    }

    /** The {@code most} most telling, the best first; fewer where fewer tell anything. */
    static List<Term> ranked(List<WordLists> texts, List<boolean[]> labels, int most) {
        var merits = new HashMap<Term, Double>();
        frequencies(texts).forEach((term, count) -> {
            if (count >= (term.title() ? FEWEST_TITLES : FEWEST_TEXTS) && count <= texts.size() / 2)
                merits.put(term, merit(term, texts, labels));
        });
        merits.values().removeIf(merit -> merit <= 0);
        return merits.entrySet()
                .stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Term, Double> e) -> -e.getValue())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double merit(Term term, List<WordLists> texts, List<boolean[]> labels) {
        var counts = texts.stream().mapToDouble(t -> damped(t, term)).toArray();
        double mean = 0;
        double square = 0;
        for (double count : counts) {
            mean += count / counts.length;
            square += count * count / counts.length;
        }
        double deviation = Math.sqrt(Math.max(square - mean * mean, 1e-12));
        double best = 0;
        for (var label : labels)
            best = Math.max(best, (rootedMean(counts, label) - mean * rooted(label)) / deviation);
        return best;
    }

    private static double damped(WordLists text, Term term) {
        int count = text.counts().getOrDefault(term, 0);
        return count == 0 ? 0 : 1 + Math.log(count);
    }

    private static double rootedMean(double[] counts, boolean[] label) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++)
            if (label[i])
                sum += counts[i];
        return sum / Math.max(1e-9, rooted(label));
    }

    private static double rooted(boolean[] label) {
        int n = 0;
        for (boolean l : label)
            n += l ? 1 : 0;
        return Math.sqrt(n);
    }
}
