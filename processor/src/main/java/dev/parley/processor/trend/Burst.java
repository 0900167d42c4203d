package dev.parley.processor.trend;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much more a topic is spoken of than in its own past: the ratio of its share of all documents now to its share then, with an interval
 * of 95 %. Honest on small counts, since the interval is wide there: one document after none is nothing to speak of.
 *
 * <p>Counts are taken as Poisson with a rate per document. Given their sum, the present one is binomial with
 * {@code p = allNow·now / (allNow·now + allPast·past)} (Przyborowski and Wilenski 1940, doi:10.1093/biomet/31.3-4.313), so that an interval
 * for {@code p} gives one for the ratio. That for {@code p} is Jeffreys', with quantiles of Beta(now + ½, past + ½) (Brown, Cai and DasGupta
 * 2001, doi:10.1214/ss/1009213286), which ends at 1 where there is no past; its median gives the ratio.
 *
 * @param ratio 1 where nothing has changed
 * @param low lower end of the interval; above 1, the rise is hardly by chance
 * @param high its upper end; null where the topic was not spoken of before, since how rare it was can't be told then
 */
public record Burst(double ratio, double low, @Nullable Double high) {
    /**
     * Empty without a past to compare with.
     *
     * @param now documents of the topic in the present
     * @param allNow documents of any topic in the present
     * @param past documents of the topic in the past
     * @param allPast documents of any topic in the past
     */
    static Optional<Burst> of(int now, int allNow, int past, int allPast) {
        return of(Odds.of(now, past), allNow, allPast);
    }

    static Optional<Burst> of(Odds odds, int allNow, int allPast) {
        if (allPast == 0 || allNow == 0)
            return Optional.empty();
        double exposure = allPast / (double) allNow;
        return Optional.of(new Burst(ratio(odds.middle, exposure), ratio(odds.low, exposure),
                odds.high == null ? null : ratio(odds.high, exposure)));
    }

    /**
     * What takes time, and depends on the topic's own two counts alone: the median of {@code p} and the ends of its interval.
     *
     * @param high null without a past
     */
    record Odds(double middle, double low, @Nullable Double high) {
        static Odds of(int now, int past) {
            var beta = new BetaQuantiles(now + 0.5, past + 0.5);
            return new Odds(beta.at(0.5), beta.at(0.025), past == 0 ? null : beta.at(0.975));
        }
    }

    private static double ratio(double p, double exposure) {
        double ratio = p / (1 - p) * exposure;
        return Math.round(ratio * 100) / 100.0;
    }
}
