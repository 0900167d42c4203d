package dev.parley.processor.tag.learn;

import dev.parley.processor.tag.TagRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts as vectors over terms: damped counts, divided by the Euclidean length of the text's vector, rare terms counting more (inverse
 * document frequency). That length and the counts are those by which {@link TagRule} measures documents.
 *
 * @param terms what the columns mean
 * @param factors by which a damped count is multiplied after it was divided by the text's length
 * @param lengths of the texts
 * @param rows one for each text; nobody may write to them
 */
record Vectors(List<Term> terms, double[] factors, double[] lengths, double[][] rows) {
    /** A word of the title says more than one of the text. */
    private static final double TITLE = 2;

    static Vectors of(List<WordLists> texts, List<Term> terms) {
        var columns = columns(terms);
        var rows = new double[texts.size()][terms.size()];
        var lengths = new double[texts.size()];
        for (int i = 0; i < rows.length; i++)
            lengths[i] = fill(rows[i], texts.get(i), columns);
        var factors = factors(texts, terms);
        scale(rows, factors);
        double average = average(rows);
        for (int j = 0; j < factors.length; j++)
            factors[j] /= average;
        for (var row : rows)
            for (int j = 0; j < row.length; j++)
                row[j] /= average;
        return new Vectors(terms, factors, lengths, rows);
    }

    private static Map<Term, Integer> columns(List<Term> terms) {
        var columns = new HashMap<Term, Integer>();
        for (var term : terms)
            columns.put(term, columns.size());
        return columns;
    }

    private static double fill(double[] row, WordLists text, Map<Term, Integer> columns) {
        text.counts().forEach((term, count) -> {
            var column = columns.get(term);
            if (column != null)
                row[column] = TagRule.damped(1, count);
        });
        double length = Math.max(1, Math.sqrt(Logistic.dot(row, row)));
        for (int j = 0; j < row.length; j++)
            row[j] /= length;
        return length;
    }

    private static double[] factors(List<WordLists> texts, List<Term> terms) {
        var frequencies = TermChoice.frequencies(texts);
        return terms.stream()
                .mapToDouble(
                        t -> Math.log(texts.size() / (double) frequencies.getOrDefault(t, 1)) * (t.title() ? TITLE : 1))
                .toArray();
    }

    private static void scale(double[][] rows, double[] factors) {
        for (var row : rows)
            for (int j = 0; j < row.length; j++)
                row[j] *= factors[j];
    }

    private static double average(double[][] rows) {
        double sum = 0;
        for (var row : rows)
            sum += Math.sqrt(Logistic.dot(row, row));
        return Math.max(sum / rows.length, Double.MIN_NORMAL);
    }
}
