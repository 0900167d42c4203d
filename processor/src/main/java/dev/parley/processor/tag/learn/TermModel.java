package dev.parley.processor.tag.learn;

/**
 * What the words of a text say of one topic: a weighted sum over few terms, less its mean, in standard deviations of the label.
 *
 * @param columns of the terms
 * @param weights of those columns
 * @param mean of the weighted sum over the texts it was learned from
 */
record TermModel(int[] columns, double[] weights, double mean) {
    double score(double[] row) {
        double sum = -mean;
        for (int k = 0; k < columns.length; k++)
            sum += weights[k] * row[columns[k]];
        return sum;
    }
}
