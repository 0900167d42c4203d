package dev.parley.processor.normalise.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.processor.normalise.block.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ThresholdTest {
    private static final Box BODY = new Box(null, 0, new Element("body"), 0, 0);

    private static Unit unit(int words, double score) {
        Unit unit = new Unit(BODY, Rich.plain("word ".repeat(words).strip()), 0, 0);
        unit.score = score;
        return unit;
    }

    @Test
    void onAPlainPageUnitsAreKeptFromNearlyEvenOddsOn() {
        List<Unit> plain = List.of(unit(300, 9), unit(5, -9), unit(200, 8), unit(20, -8));
        assertThat(Threshold.of(plain)).isBetween(-0.01, 0.0);
    }

    @Test
    void whereLittleIsSureLessLikelyUnitsAreKeptToo() {
        List<Unit> vague = List.of(unit(30, 0.5), unit(40, -0.4), unit(40, -0.3), unit(50, -0.5));
        assertThat(Threshold.of(vague)).isLessThan(-0.5);
    }

    @Test
    void aPageOfWhichNothingIsLikelyMayHaveNoContent() {
        assertThat(Threshold.of(List.of(unit(30, -0.1), unit(40, -0.2)))).isZero();
        assertThat(Threshold.of(List.of())).isZero();
    }

    @Test
    void noOtherThresholdHasAGreaterExpectedF1() {
        Random random = new Random(5);
        for (int page = 0; page < 200; page++) {
            List<Unit> units = new ArrayList<>(List.of(unit(10, 1)));
            for (int i = random.nextInt(1, 40); i > 0; i--)
                units.add(unit(random.nextInt(1, 80), random.nextGaussian(-1, 2)));
            double best = units.stream().mapToDouble(unit -> expected(units, unit.score - 1e-9)).max().orElseThrow();
            assertThat(expected(units, Threshold.of(units))).isCloseTo(best, within(1e-6));
        }
    }

    private static double expected(List<Unit> units, double threshold) {
        double right = 0;
        double both = 0;
        for (Unit unit : units) {
            double chance = 1 / (1 + Math.exp(-unit.score));
            both += chance * unit.words;
            if (unit.score > threshold) {
                right += chance * unit.words;
                both += unit.words;
            }
        }
        return 2 * right / both;
    }
}
