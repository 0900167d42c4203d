package dev.parley.app.trends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.processor.trend.Burst;
import dev.parley.processor.trend.Rising.Rise;
import dev.parley.processor.trend.TrendRow.Point;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class RisingPageTest {
    @Test
    void aRiseFromSomethingHasAnInterval() {
        assertThat(printed(new Burst(4, 1.3, 12.8))).contains("5 documents of 3 sources, x4.0 (1.3 to 12.8)");
    }

    @Test
    void ofARiseFromNothingOnlyTheLowerEndIsKnown() {
        assertThat(printed(new Burst(103.4, 13.2, null))).contains("5 documents of 3 sources, at least x13.2");
    }

    private static String printed(Burst burst) {
        var text = new StringWriter();
        new RisingPage(List.of(new Rise("looms", new Point("2026-06-29", 5, 0, 3, 0.5, burst, List.of()))))
                .print(new PrintWriter(text, true));
        return text.toString();
    }
}
