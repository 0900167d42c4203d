package dev.parley.processor.trend;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A row of small bars, the highest as high as a line of text. */
public final class Sparkline {
    private static final String BARS = " ▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /** The counts of {@code periods} periods, the last of which holds {@code until}. A period with any document shows at least the lowest bar. */
    public static String of(TrendRow row, Grain by, LocalDate until, int periods) {
        var counts = row.points().stream().collect(Collectors.toMap(TrendRow.Point::on, TrendRow.Point::documents));
        var last = by.start(until);
        int[] shown = IntStream.range(0, periods)
                .map(i -> counts.getOrDefault(by.name(by.back(last, periods - 1 - i)), 0))
                .toArray();
        int most = Math.max(1, IntStream.of(shown).max().orElse(1));
        return IntStream.of(shown)
                .mapToObj(n -> String.valueOf(BARS.charAt((n * 8 + most - 1) / most)))
                .collect(Collectors.joining());
    }
}
