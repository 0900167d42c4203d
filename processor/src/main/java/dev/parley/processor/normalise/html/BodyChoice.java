package dev.parley.processor.normalise.html;

/** Finds the element that holds the main content: the one whose units have the greatest sum of evidence. */
final class BodyChoice {
    private BodyChoice() {}

    static Box of(Page page) {
        int n = page.units().size();
        double[] sums = new double[n + 1];
        for (int i = 0; i < n; i++)
            sums[i + 1] = sums[i] + gain(page.units().get(i));
        Box best = page.root();
        double most = Double.NEGATIVE_INFINITY;
        for (Box box : page.boxes()) {
            double sum = sums[box.endUnit] - sums[box.firstUnit];
            if (sum >= most && box.units() > 0) {
                most = sum;
                best = box;
            }
        }
        return best;
    }

    private static double gain(Unit unit) {
        return Math.clamp(unit.local, -2, 2) * (unit.words + 1);
    }
}
