package dev.parley.processor.tag.learn;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Regularised least squares classification (Rifkin and Lippert 2007, MIT-CSAIL-TR-2007-025), which does on texts what a linear support vector
 * machine does, and has a closed form. First over all terms, to see which of them matter to a topic; then over those alone.
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

    /** One model for each topic, of at most {@code terms} terms. {@code labels}: for each topic, which of the rows have it. */
    List<TermModel> fit(List<boolean[]> labels, int terms) {
        var deviations = deviations();
        return labels.parallelStream().map(label -> fit(label, support(label, deviations, terms))).toList();
    }

    private int[] support(boolean[] label, double[] deviations, int terms) {
        var weights = new double[deviations.length];
        var dual = gram.solve(centred(label));
        for (int i = 0; i < rows.length; i++)
            for (int j = 0; j < weights.length; j++)
                weights[j] += dual[i] * rows[i][j];
        return IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -Math.abs(weights[j]) * deviations[j]))
                .limit(terms)
                .mapToInt(j -> j)
                .sorted()
                .toArray();
    }

    private TermModel fit(boolean[] label, int[] columns) {
        int size = columns.length;
        var means = means(columns);
        var matrix = new double[size][size];
        var right = new double[size];
        var y = centred(label);
        for (int i = 0; i < rows.length; i++) {
            var x = centred(rows[i], columns, means);
            for (int a = 0; a < size; a++) {
                right[a] += x[a] * y[i];
                for (int b = 0; b <= a; b++)
                    matrix[a][b] += x[a] * x[b];
            }
        }
        for (int a = 0; a < size; a++)
            matrix[a][a] += LAMBDA;
        return model(columns, Cholesky.of(matrix).solve(right), means, label);
    }

    private static TermModel model(int[] columns, double[] weights, double[] means, boolean[] label) {
        double share = share(label);
        double deviation = Math.sqrt(share * (1 - share) + 1e-4);
        for (int k = 0; k < weights.length; k++)
            weights[k] /= deviation;
        return new TermModel(columns, weights, Logistic.dot(weights, means));
    }

    private static double[] centred(double[] row, int[] columns, double[] means) {
        var x = new double[columns.length];
        for (int k = 0; k < x.length; k++)
            x[k] = row[columns[k]] - means[k];
        return x;
    }

    private static double[] centred(boolean[] label) {
        double share = share(label);
        return IntStream.range(0, label.length).mapToDouble(i -> (label[i] ? 1 : 0) - share).toArray();
    }

    static double share(boolean[] label) {
        return IntStream.range(0, label.length).filter(i -> label[i]).count() / (double) label.length;
    }

    private double[] means(int[] columns) {
        return IntStream.of(columns).mapToDouble(j -> mean(j)).toArray();
    }

    private double mean(int column) {
        double sum = 0;
        for (var row : rows)
            sum += row[column];
        return sum / rows.length;
    }

    private double[] deviations() {
        return IntStream.range(0, rows[0].length).mapToDouble(j -> {
            double mean = mean(j);
            double sum = 0;
            for (var row : rows)
                sum += (row[j] - mean) * (row[j] - mean);
            return Math.sqrt(sum / rows.length);
        }).toArray();
    }
}
