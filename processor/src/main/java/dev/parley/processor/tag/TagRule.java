package dev.parley.processor.tag;

/**
 * Turns what the queries of a topic weigh together into a score of 0 to 1, and says from which score on a document has the topic. The
 * same for all topics.
 *
 * @param midpoint weight at which the score is one half
 * @param steepness how fast the score grows around the midpoint
 * @param threshold lowest score that earns the topic
 * @param words length in words up to which a document's weights count fully; in one of four times this length they count half. 0 measures
 *        documents by their hits instead: the weights are divided by the Euclidean length of the vector of all damped hits, whatever the
 *        topic, which is what learning does
 */
public record TagRule(double midpoint, double steepness, double threshold, int words) {
    /** One hit of a query of weight 1 in a document of ordinary length earns the topic. */
    public static final TagRule DEFAULT = new TagRule(1, 3, 0.5, 3000);

    /** The value of {@code words} that measures by hits. */
    public static final int BY_HITS = 0;

    public TagRule {
        if (!(steepness > 0) || !(threshold > 0 && threshold <= 1) || words < 0 || !Double.isFinite(midpoint))
            throw new IllegalArgumentException(
                    "steepness must be above 0, threshold above 0 and at most 1, words not below 0");
    }

    /** The weight of a query that hit {@code hits} times: logarithmic, so that no single word makes a topic. */
    public static double damped(double weight, int hits) {
        return weight * (1 + Math.log(hits));
    }

    /** A document's length, by which weights are divided; {@code squares} is the sum of the squares of its damped hits. */
    double length(int documentWords, double squares) {
        return words == BY_HITS ? Math.sqrt(squares) : Math.max(1, Math.sqrt(documentWords / (double) words));
    }

    /** A score rounded to three decimals; {@code total} is the sum of the damped weights. */
    double score(double total, double bias, double length) {
        double score = 1 / (1 + Math.exp(-steepness * (total / length + bias - midpoint)));
        return Math.round(score * 1000) / 1000.0;
    }
}
