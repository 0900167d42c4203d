package dev.parley.processor.trend;

/**
 * Quantiles of the beta distribution, by bisection of the regularised incomplete beta function, which comes from its continued fraction
 * (DLMF §8.17.22) evaluated by Lentz's method. Accurate to about 1e-12.
 */
record BetaQuantiles(double a, double b) {
    private static final int STEPS = 60;
    private static final int TERMS = 1000;
    private static final double TINY = 1e-300;

    /** The value below which a share {@code p} of the distribution lies. */
    double at(double p) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (cumulative(middle) < p)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    double cumulative(double x) {
        if (x <= 0 || x >= 1)
            return x <= 0 ? 0 : 1;
        return x < (a + 1) / (a + b + 2)
                ? front(x, a, b) * fraction(x, a, b) / a
                : 1 - front(1 - x, b, a) * fraction(1 - x, b, a) / b;
    }

    private static double front(double x, double a, double b) {
        return Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            value *= d * c;
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < 1e-15)
                break;
        }
        return value;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Stirling's series (DLMF §5.11.1), after shifting the argument above 10. */
    private static double logGamma(double x) {
        double shift = 0;
        double z = x;
        for (; z < 10; z++)
            shift += Math.log(z);
        double i = 1 / (z * z);
        double series = (1 / 12.0 - i * (1 / 360.0 - i * (1 / 1260.0 - i * (1 / 1680.0 - i / 1188.0)))) / z;
        return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series - shift;
    }
}
