package dev.parley.processor.tag.learn;

import dev.parley.processor.tag.learn.Logistic.Case;
import java.util.Comparator;
import java.util.List;

/** The score from which on a topic is given, chosen so that F1 over all labels is best. */
final class Threshold {
    private Threshold() {}

    private record Judged(double score, boolean positive) {}

    static double best(List<Case> cases, Balance balance) {
        var judged = cases.stream()
                .map(c -> new Judged(balance.judge(c.features()), c.positive()))
                .sorted(Comparator.comparingDouble((Judged j) -> -j.score()))
                .toList();
        long due = judged.stream().filter(Judged::positive).count();
        double best = 0;
        double at = 0;
        int hits = 0;
        for (int said = 1; said < judged.size(); said++) {
            hits += judged.get(said - 1).positive() ? 1 : 0;
            double f1 = 2.0 * hits / (said + due);
            if (f1 > best) {
                best = f1;
                at = (judged.get(said - 1).score() + judged.get(said).score()) / 2;
            }
        }
        return Math.round(1000 / (1 + Math.exp(-at))) / 1000.0;
    }
}
