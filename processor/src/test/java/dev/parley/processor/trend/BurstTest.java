package dev.parley.processor.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurstTest {
    /** Closed forms: Beta(1, 1) is uniform, Beta(½, ½) the arcsine law, Beta(a, 1) a power, Beta(2, 2) the cubic 3x² - 2x³. */
    @ParameterizedTest
    @CsvSource({ "1, 1, 0.3, 0.3", "0.5, 0.5, 0.5, 0.5", "0.5, 0.5, 0.25, 0.3333333333", "3, 1, 0.5, 0.125",
            "2, 2, 0.25, 0.15625", "1, 5, 0.2, 0.67232" })
    void theBetaDistributionAgreesWithItsClosedForms(double a, double b, double x, double share) {
        assertThat(new BetaQuantiles(a, b).cumulative(x)).isCloseTo(share, within(1e-10));
        assertThat(new BetaQuantiles(a, b).at(share)).isCloseTo(x, within(1e-9));
    }

    @Test
    void largeCountsStayAccurate() {
        assertThat(new BetaQuantiles(10_000.5, 10_000.5).at(0.5)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void oneDocumentAfterNoneIsNothingToSpeakOf() {
        assertThat(Burst.of(1, 10, 0, 10)).hasValueSatisfying(burst -> {
            assertThat(burst.low()).isLessThan(1);
            assertThat(burst.high()).isNull();
        });
    }

    @Test
    void nothingBoundsARiseFromNone() {
        assertThat(Burst.of(6, 10, 0, 200)).hasValueSatisfying(burst -> {
            assertThat(burst.low()).isGreaterThan(10);
            assertThat(burst.high()).isNull();
        });
    }

    @Test
    void millionsStayAccurate() {
        assertThat(Burst.of(2_000_000, 4_000_000, 2_000_000, 4_000_000)).hasValue(new Burst(1, 1, 1.0));
    }

    @Test
    void whatGrowsWithEverythingElseDoesNotBurst() {
        assertThat(Burst.of(100, 1000, 10, 100))
                .hasValueSatisfying(burst -> assertThat(burst.ratio()).isCloseTo(1, within(0.06)));
    }

    @Test
    void twentyOfAHundredAfterTwentyOfAThousandIsARise() {
        assertThat(Burst.of(20, 100, 20, 1000)).hasValueSatisfying(burst -> {
            assertThat(burst.ratio()).isCloseTo(10, within(0.01));
            assertThat(burst.low()).isBetween(5.0, 6.0);
            assertThat(burst.high()).isBetween(18.0, 19.0);
        });
    }

    @Test
    void withoutAPastThereIsNoBurst() {
        assertThat(Burst.of(5, 10, 0, 0)).isEmpty();
    }
}
