package dev.parley.processor.normalise.html;

import java.util.List;

/** What lies around each unit: mean first scores of stretches and of look-alikes, the nearest sure text, the heading above. */
final class Neighbourhood {
    private static final double SURE = 1.5;
    private static final int FEWEST_WORDS = 8;
    private static final double BOUND = 5;

    private final List<Unit> units;
    private final double[] sums;
    private final double[] weights;
    /** The same of look-alikes, by the number of their make. */
    private final double[] kinSums;
    private final double[] kinWeights;
    private final int[] sureBefore;
    private final int[] sureAfter;
    private final int[] heading;

    Neighbourhood(List<Unit> units) {
        this.units = units;
        int n = units.size();
        sums = new double[n + 1];
        weights = new double[n + 1];
        kinSums = new double[n];
        kinWeights = new double[n];
        sureBefore = new int[n];
        sureAfter = new int[n];
        heading = new int[n];
        forwards();
        backwards();
    }

    private void forwards() {
        int sure = -1;
        int above = -1;
        for (int i = 0; i < units.size(); i++) {
            weigh(i, units.get(i));
            sureBefore[i] = sure;
            heading[i] = above;
            if (sure(i))
                sure = i;
            if (Tags.heading(units.get(i).box.tag))
                above = i;
        }
    }

    private void weigh(int i, Unit unit) {
        double weight = Math.sqrt(unit.words + 1.0);
        double score = Math.clamp(unit.local, -BOUND, BOUND) * weight;
        sums[i + 1] = sums[i] + score;
        weights[i + 1] = weights[i] + weight;
        kinSums[unit.make] += score;
        kinWeights[unit.make] += weight;
    }

    private void backwards() {
        int sure = units.size();
        for (int i = units.size() - 1; i >= 0; i--) {
            sureAfter[i] = sure;
            if (sure(i))
                sure = i;
        }
    }

    private boolean sure(int i) {
        return units.get(i).local > SURE && units.get(i).words >= FEWEST_WORDS;
    }

    double mean(int from, int to) {
        int start = Math.clamp(from, 0, units.size());
        int end = Math.clamp(to, start, units.size());
        double weight = weights[end] - weights[start];
        return weight <= 0 ? 0 : (sums[end] - sums[start]) / weight;
    }

    double mean(Box box) {
        return mean(box.firstUnit, box.endUnit);
    }

    double kin(Unit unit) {
        return kinSums[unit.make] / kinWeights[unit.make];
    }

    /** The number of units back to sure text; negative if there is none. */
    int sinceSure(int i) {
        return sureBefore[i] < 0 ? -1 : i - sureBefore[i];
    }

    /** The number of units on to sure text; negative if there is none. */
    int untilSure(int i) {
        return sureAfter[i] == units.size() ? -1 : sureAfter[i] - i;
    }

    /** The index of the heading above; negative if there is none. */
    int heading(int i) {
        return heading[i];
    }

    /** Where between the first and the last sure text the unit is: 0 before, 11 after, 1 to 10 between. */
    int place(int i) {
        int first = units.isEmpty() ? 0 : sure(0) ? 0 : sureAfter[0];
        int last = sure(units.size() - 1) ? units.size() - 1 : sureBefore[units.size() - 1];
        if (i < first)
            return 0;
        return i > last ? 11 : 1 + (i - first) * 9 / Math.max(1, last - first);
    }
}
