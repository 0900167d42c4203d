package dev.parley.app.settings;

import java.time.Duration;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 250ms}, {@code 2s}, {@code 15m}, {@code 24h}, {@code 7d}, or ISO 8601. */
public final class Durations {
    private static final Pattern FORM = Pattern.compile("(\\d+)\\s*(ms|s|m|h|d)");

    private Durations() {}

    public static Duration read(String text) {
        if (text.startsWith("P"))
            return Duration.parse(text);
        var match = FORM.matcher(text);
        if (!match.matches())
            throw new IllegalArgumentException("write a number and ms, s, m, h or d");
        long amount = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
