package dev.parley.processor.tag.learn;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Regularised least squares classification (Rifkin and Lippert 2007, MIT-CSAIL-TR-2007-025), which does on texts what a linear support vector
 * machine does, and has a closed form: one decomposition serves all topics.
 */
final class Ridge {
    private static final double LAMBDA = 0.3;
    private final double[][] rows;
    private final Cholesky gram;

    /** {@code rows} are the texts to learn from. */
    Ridge(double[][] rows) {
        this.rows = rows;
        var products = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            products[i] = new double[i + 1];
            for (int j = 0; j <= i; j++)
                products[i][j] = Logistic.dot(rows[i], rows[j]) + (i == j ? LAMBDA : 0);
        }
        gram = Cholesky.of(products);
    }

    /**
     * One model for each topic, of its {@code terms} weightiest terms; what the others would add is taken at its mean.
     *
     * @param labels for each topic, which of the rows have it
     */
    List<TermModel> fit(List<boolean[]> labels, int terms) {
        var means = IntStream.range(0, rows[0].length).mapToDouble(this::mean).toArray();
        var deviations = IntStream.range(0, means.length).mapToDouble(j -> deviation(j, means[j])).toArray();
        return labels.stream().map(label -> model(weights(label), means, deviations, terms)).toList();
    }

    private double[] weights(boolean[] label) {
        double share = share(label);
        double spread = Math.sqrt(share * (1 - share) + 1e-4);
        var dual = gram.solve(centred(label));
        var weights = new double[rows[0].length];
        for (int i = 0; i < rows.length; i++)
            for (int j = 0; j < weights.length; j++)
                weights[j] += dual[i] * rows[i][j] / spread;
        return weights;
    }

    private static TermModel model(double[] weights, double[] means, double[] deviations, int terms) {
        var columns = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -Math.abs(weights[j]) * deviations[j]))
                .limit(terms)
                .mapToInt(j -> j)
                .sorted()
                .toArray();
        var kept = IntStream.of(columns).mapToDouble(j -> weights[j]).toArray();
        double mean = IntStream.of(columns).mapToDouble(j -> weights[j] * means[j]).sum();
        return new TermModel(columns, kept, mean);
    }

    private static double[] centred(boolean[] label) {
        double share = share(label);
        return IntStream.range(0, label.length).mapToDouble(i -> (label[i] ? 1 : 0) - share).toArray();
    }

    static double share(boolean[] label) {
        return IntStream.range(0, label.length).filter(i -> label[i]).count() / (double) label.length;
    }

    private double mean(int column) {
        double sum = 0;
        for (var row : rows)
            sum += row[column];
        return sum / rows.length;
    }

    private double deviation(int column, double mean) {
        double sum = 0;
        for (var row : rows)
            sum += (row[column] - mean) * (row[column] - mean);
        return Math.sqrt(sum / rows.length);
    }
}
