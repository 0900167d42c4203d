package dev.parley.ingest.source;

import java.time.Duration;
import java.util.regex.Pattern;

/** Times as people write them in a file: {@code 500ms}, {@code 2s}, {@code 15m}, {@code 6h}, {@code 1d}. */
final class Durations {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    private Durations() {}

    static Duration read(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches())
            throw new IllegalArgumentException(
                    "a time is a number with ms, s, m, h or d, like 15m, not '" + text + "'");
        long number = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
