package dev.parley.processor.tag.learn;

import java.util.List;

/** Logistic regression of a few features by Newton's method, with a little ridge so that it always has a solution. */
final class Logistic {
    private static final double RIDGE = 1e-4;
    private static final int STEPS = 30;

    private Logistic() {}

    /** What is known of one case and how it came out. The features include a constant. */
    record Case(double[] features, boolean positive) {}

    /** The coefficients, in the order of the features. */
    static double[] fit(List<Case> cases) {
        int size = cases.getFirst().features().length;
        var w = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double furthest = 0;
            var change = newton(cases, w);
            for (int j = 0; j < size; j++) {
                w[j] -= change[j];
                furthest = Math.max(furthest, Math.abs(change[j]));
            }
            if (furthest < 1e-8)
                break;
        }
        return w;
    }

    private static double[] newton(List<Case> cases, double[] w) {
        int size = w.length;
        var gradient = new double[size];
        var hessian = new double[size][size];
        for (var one : cases)
            add(one, w, gradient, hessian);
        for (int j = 0; j < size; j++) {
            gradient[j] += RIDGE * cases.size() * w[j];
            hessian[j][j] += RIDGE * cases.size();
        }
        return Cholesky.of(hessian).solve(gradient);
    }

    private static void add(Case one, double[] w, double[] gradient, double[][] hessian) {
        var x = one.features();
        double p = 1 / (1 + Math.exp(-dot(w, x)));
        double error = p - (one.positive() ? 1 : 0);
        double curve = p * (1 - p) + 1e-9;
        for (int i = 0; i < x.length; i++) {
            gradient[i] += error * x[i];
            for (int j = 0; j <= i; j++)
                hessian[i][j] += curve * x[i] * x[j];
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
