package dev.parley.processor.tag.learn;

import dev.parley.processor.tag.learn.Logistic.Case;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The score from which on a topic is given: the lowest at which F1 over all labels is within one part in a hundred of the best. Near its
 * best, F1 hardly changes over a wide range, and topics of few examples gain from a low threshold.
 */
final class Threshold {
    private static final double GOOD_ENOUGH = 0.99;

    private Threshold() {}

    private record Judged(double score, boolean positive) {}

    static double best(List<Case> cases, Balance balance) {
        var judged = cases.stream()
                .map(c -> new Judged(balance.judge(c.features()), c.positive()))
                .sorted(Comparator.comparingDouble((Judged j) -> -j.score()))
                .toList();
        var f1 = f1(judged);
        double enough = GOOD_ENOUGH * Arrays.stream(f1).max().orElse(0);
        int said = IntStream.range(0, f1.length).filter(n -> f1[n] >= enough).max().orElse(1);
        return Math.max(1, Math.floor(1000 / (1 + Math.exp(-judged.get(said).score())))) / 1000.0;
    }

    /** F1 where the first n + 1 are said to be positive, by n. */
    private static double[] f1(List<Judged> judged) {
        long due = judged.stream().filter(Judged::positive).count();
        var f1 = new double[judged.size()];
        int hits = 0;
        for (int n = 0; n < f1.length; n++) {
            hits += judged.get(n).positive() ? 1 : 0;
            f1[n] = 2.0 * hits / (n + 1 + due);
        }
        return f1;
    }
}
