package dev.parley.processor.tag;

/**
 * Turns what the queries of a topic weigh together into a score of 0 to 1, and says from which score on a document has the topic. The
 * same for all topics.
 *
 * @param midpoint weight at which the score is one half
 * @param steepness how fast the score grows around the midpoint
 * @param threshold lowest score that earns the topic
 * @param words length in words up to which a document's weights count fully; in one of four times this length they count half
 */
public record TagRule(double midpoint, double steepness, double threshold, int words) {
    /** One hit of a query of weight 1 in a document of ordinary length earns the topic. */
    public static final TagRule DEFAULT = new TagRule(1, 3, 0.5, 3000);

    public TagRule {
        if (!(steepness > 0) || !(threshold > 0 && threshold <= 1) || words < 1 || !Double.isFinite(midpoint))
            throw new IllegalArgumentException(
                    "steepness must be above 0, threshold above 0 and at most 1, words at least 1");
    }

    /** The weight of a query that hit {@code hits} times: logarithmic, so that no single word makes a topic. */
    static double damped(double weight, int hits) {
        return weight * (1 + Math.log(hits));
    }

    /** A score rounded to three decimals; {@code total} is the sum of the damped weights. */
    double score(double total, double bias, int documentWords) {
        double length = Math.max(1, Math.sqrt(documentWords / (double) words));
        double score = 1 / (1 + Math.exp(-steepness * (total / length + bias - midpoint)));
        return Math.round(score * 1000) / 1000.0;
    }
}
