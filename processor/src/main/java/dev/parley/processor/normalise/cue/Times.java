package dev.parley.processor.normalise.cue;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as transcript files write them: {@code 12.5}, {@code 1:02:03.4}, and TTML's {@code 12.5s}, {@code 90ms}, {@code 25f}. */
final class Times {
    private static final Pattern CLOCK = Pattern
            .compile("(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})(?:[.,](\\d{1,9}))?(?::(\\d{1,3}))?");
    private static final Pattern OFFSET = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)(h|ms|m|s|f|t)?");

    private Times() {}

    /** Seconds; null if it is no time. */
    static @Nullable Double parse(String text) {
        return parse(text, 30, 1);
    }

    /** Seconds, with the frames and ticks a second that a TTML document sets; null if it is no time. */
    static @Nullable Double parse(String text, double frames, double ticks) {
        var clock = CLOCK.matcher(text.strip());
        if (clock.matches()) {
            double seconds = VttTimings.seconds(clock.group(1), clock.group(2), clock.group(3), clock.group(4));
            return clock.group(5) == null ? seconds : seconds + Double.parseDouble(clock.group(5)) / frames;
        }
        var offset = OFFSET.matcher(text.strip());
        return offset.matches() ? Double.parseDouble(offset.group(1)) * unit(offset.group(2), frames, ticks) : null;
    }

    private static double unit(@Nullable String unit, double frames, double ticks) {
        return switch (unit) {
            case "h" -> 3600;
            case "m" -> 60;
            case "ms" -> 0.001;
            case "f" -> 1 / frames;
            case "t" -> 1 / ticks;
            case null, default -> 1;
        };
    }
}
