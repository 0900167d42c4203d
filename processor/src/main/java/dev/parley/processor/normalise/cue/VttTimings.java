package dev.parley.processor.normalise.cue;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line of a cue that gives its times, after §6.2 and §6.3 of the WebVTT specification. */
final class VttTimings {
    private static final String TIME = "(?:(\\d{1,12}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})(?!\\d)";
    private static final Pattern LINE = Pattern.compile("[ \\t\\f]*" + TIME + "[ \\t\\f]*-->[ \\t\\f]*" + TIME + "(.*)",
            Pattern.DOTALL);

    private VttTimings() {}

    /**
     * A cue with these times and no text yet; null if they are not well-formed.
     *
     * @param regions the identifiers of the regions that the file has defined so far
     */
    static @Nullable Cue parse(String id, String line, Set<String> regions) {
        var times = LINE.matcher(line);
        return times.matches()
                ? new Cue(id, seconds(times.group(1), times.group(2), times.group(3), times.group(4)),
                        seconds(times.group(5), times.group(6), times.group(7), times.group(8)),
                        CueSettings.parse(times.group(9), regions), "")
                : null;
    }

    static double seconds(@Nullable String hours, String minutes, String seconds, @Nullable String fraction) {
        double whole = (hours == null ? 0 : Double.parseDouble(hours) * 3600) + Integer.parseInt(minutes) * 60
                + Integer.parseInt(seconds);
        return fraction == null ? whole : (whole * 1000 + thousandths(fraction)) / 1000;
    }

    /** The first three digits of a fraction, rounded by the fourth. */
    private static int thousandths(String fraction) {
        int value = 0;
        for (int i = 0; i < 3; i++)
            value = value * 10 + (i < fraction.length() ? fraction.charAt(i) - '0' : 0);
        return fraction.length() > 3 && fraction.charAt(3) >= '5' ? value + 1 : value;
    }
}
