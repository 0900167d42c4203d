package dev.parley.processor.tag.learn;

import dev.parley.processor.tag.Topic;
import dev.parley.processor.tag.TopicQuery;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much the words, the name and the frequency of a topic say against each other; the same for all topics. */
record Balance(double[] coefficients) {
    private static final int WORDS = 0;
    private static final int CONSTANT = 1;
    private static final int FREQUENCY = 2;
    private static final int NAME = 3;
    private static final int NAME_IN_TITLE = 4;
    private static final int WORD_IN_TITLE = 5;

    /** Brings hints, which are divided by a text's length like all hits, to about the size of the rest. */
    private static final double HINT = 30;

    static double[] features(double score, double share, double[] hints, double length) {
        return new double[]{ score, 1, Math.log(share + 1e-3), HINT * hints[0] / length, HINT * hints[1] / length,
                HINT * hints[2] / length };
    }

    double judge(double[] features) {
        return Logistic.dot(coefficients, features);
    }

    /** The topic with a query for each term that matters, the weightiest first. */
    Topic topic(String id, TopicName name, TermModel model, double share, Vectors vectors, Spellings spellings) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int k = 0; k < model.columns().length; k++) {
            var term = vectors.terms().get(model.columns()[k]);
            double weight = coefficients[WORDS] * model.weights()[k] * vectors.factors()[model.columns()[k]];
            weights.merge(term.query(spellings.of(term)), weight, Double::sum);
        }
        if (!name.text().isEmpty())
            hint(weights, name.text());
        double bias = coefficients[CONSTANT] + coefficients[FREQUENCY] * Math.log(share + 1e-3)
                - coefficients[WORDS] * model.mean();
        return new Topic(id, name.label(), null, null, rounded(bias), queries(weights));
    }

    private void hint(Map<String, Double> weights, String name) {
        hint(weights, false, name, coefficients[NAME]);
        hint(weights, true, name, coefficients[NAME_IN_TITLE]);
        for (var word : name.split(" "))
            hint(weights, true, word, coefficients[WORD_IN_TITLE]);
    }

    private static void hint(Map<String, Double> weights, boolean title, String words, double coefficient) {
        weights.merge(new Term(words, title).query(words), coefficient * HINT, Double::sum);
    }

    private static List<TopicQuery> queries(Map<String, Double> weights) {
        return weights.entrySet()
                .stream()
                .map(e -> new TopicQuery(e.getKey(), rounded(e.getValue()), null))
                .filter(q -> q.weight() != 0)
                .sorted(Comparator.comparingDouble((TopicQuery q) -> -q.weight()).thenComparing(TopicQuery::text))
                .toList();
    }

    private static double rounded(double weight) {
        return Math.round(weight * 1000) / 1000.0;
    }
}
