package dev.parley.app.trends;

import dev.parley.processor.trend.Burst;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A burst as people read it: {@code x4.0 (1.3 to 12.8)}; {@code at least x13.2} of what was not spoken of before. */
final class BurstText {
    private BurstText() {}

    /** Empty where there is nothing to compare with. */
    static String of(@Nullable Burst burst) {
        if (burst == null)
            return "";
        return burst.high() == null
                ? String.format(Locale.ROOT, "at least x%.1f", burst.low())
                : String.format(Locale.ROOT, "x%.1f (%.1f to %.1f)", burst.ratio(), burst.low(), burst.high());
    }
}
