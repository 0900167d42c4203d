package dev.parley.processor.tag.learn;

/**
 * Solves systems of linear equations whose matrix is symmetric and positive definite, by Cholesky's decomposition.
 *
 * @param lower the decomposition's lower triangle; nobody else may write to it
 */
record Cholesky(double[][] lower) {
    /** Only the lower triangle of {@code matrix} is read. */
    static Cholesky of(double[][] matrix) {
        int n = matrix.length;
        var lower = new double[n][];
        for (int i = 0; i < n; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j] - product(lower[i], lower[j], j);
                lower[i][j] = i == j ? root(rest) : rest / lower[j][j];
            }
        }
        return new Cholesky(lower);
    }

    private static double root(double rest) {
        if (!(rest > 0))
            throw new ArithmeticException("the matrix is not positive definite");
        return Math.sqrt(rest);
    }

    private static double product(double[] a, double[] b, int length) {
        double sum = 0;
        for (int k = 0; k < length; k++)
            sum += a[k] * b[k];
        return sum;
    }

    double[] solve(double[] right) {
        int n = lower.length;
        var x = right.clone();
        for (int i = 0; i < n; i++)
            x[i] = (x[i] - product(lower[i], x, i)) / lower[i][i];
        for (int i = n - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int k = 0; k < i; k++)
                x[k] -= lower[i][k] * x[i];
        }
        return x;
    }
}
