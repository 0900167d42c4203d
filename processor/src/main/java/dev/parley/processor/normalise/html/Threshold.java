package dev.parley.processor.normalise.html;

import java.util.List;

/**
 * From which score on the units of a page are kept. With probabilities that are true, the choice with the greatest expected F1 is of all
 * units that are likelier content than half of that F1 (Lipton, Elkan and Narayanaswamy 2014, doi:10.1007/978-3-662-44851-9_15): where a
 * page is plain, that is from nearly even odds on, and where it is not, more is kept.
 */
final class Threshold {
    /** Each step comes far nearer; so many are never needed. */
    private static final int MOST_STEPS = 20;
    private static final double NEAR = 1e-6;

    private final List<Unit> units;
    private final double[] chances;
    /** The words of content that are expected of the page. */
    private final double content;

    private Threshold(List<Unit> units) {
        this.units = units;
        this.chances = new double[units.size()];
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            chances[i] = 1 / (1 + Math.exp(-units.get(i).score));
            sum += chances[i] * units.get(i).words;
        }
        this.content = sum;
    }

    /** In log odds, at most 0; 0 for a page of which nothing is likelier content than not, as it may have none. */
    static double of(List<Unit> units) {
        return new Threshold(units).best();
    }

    /** By Dinkelbach's steps to the greatest ratio of two sums (1967, doi:10.1287/mnsc.13.7.492): from each choice to what its own F1 would choose. */
    private double best() {
        double least = 0.5;
        double half = half(least);
        for (int step = 0; step < MOST_STEPS && half > 0 && Math.abs(half - least) > NEAR; step++) {
            least = half;
            half = half(least);
        }
        return half > 0 ? Math.log(half / (1 - half)) : 0;
    }

    /** Half of the F1 that is expected of all units that are likelier than this. */
    private double half(double least) {
        double kept = 0;
        double right = 0;
        for (int i = 0; i < chances.length; i++)
            if (chances[i] > least) {
                kept += units.get(i).words;
                right += chances[i] * units.get(i).words;
            }
        return right == 0 ? 0 : right / (kept + content);
    }
}
