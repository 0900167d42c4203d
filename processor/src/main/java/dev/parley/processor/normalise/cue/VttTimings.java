package dev.parley.processor.normalise.cue;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line of a cue that gives its times, after §6.2 and §6.3 of the WebVTT specification. */
final class VttTimings {
    private static final String TIME = "(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})(?!\\d)";
    private static final Pattern LINE = Pattern.compile("[ \\t\\f]*" + TIME + "[ \\t\\f]*-->[ \\t\\f]*" + TIME + "(.*)",
            Pattern.DOTALL);

    private VttTimings() {}

    /** A cue with these times and no text yet; null if they are not well-formed. */
    static @Nullable Cue parse(String id, String line) {
        var times = LINE.matcher(line);
        return times.matches()
                ? new Cue(id, seconds(times.group(1), times.group(2), times.group(3), times.group(4)),
                        seconds(times.group(5), times.group(6), times.group(7), times.group(8)), times.group(9).strip(),
                        "")
                : null;
    }

    static double seconds(@Nullable String hours, String minutes, String seconds, @Nullable String fraction) {
        double whole = (hours == null ? 0 : Double.parseDouble(hours) * 3600) + Integer.parseInt(minutes) * 60
                + Integer.parseInt(seconds);
        return fraction == null ? whole : Math.round((whole + Double.parseDouble("0." + fraction)) * 1000) / 1000.0;
    }
}
