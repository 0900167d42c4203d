package dev.parley.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The Retry-After field (RFC 9110 §10.2.3): seconds, or a date in any of the three forms of §5.6.7. */
public final class RetryAfter {
    /** Nobody waits longer, whatever a server says. */
    public static final Duration CAP = Duration.ofHours(24);

    private static final List<DateTimeFormatter> DATES = List.of(DateTimeFormatter.RFC_1123_DATE_TIME, rfc850(),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH));

    private RetryAfter() {}

    /** Empty if it can't be read; a time past is zero. */
    public static Optional<Duration> read(String value, Instant now) {
        var text = value.strip();
        return text.matches("\\d{1,9}")
                ? Optional.of(capped(Duration.ofSeconds(Long.parseLong(text))))
                : date(text).map(date -> capped(Duration.between(now, date)));
    }

    private static Optional<Instant> date(String text) {
        for (var format : DATES)
            try {
                return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException _) {
                // another form, perhaps
            }
        return Optional.empty();
    }

    private static Duration capped(Duration wait) {
        if (wait.isNegative())
            return Duration.ZERO;
        return wait.compareTo(CAP) > 0 ? CAP : wait;
    }

    /** Two digits of a year mean the one that is at most 50 years ahead. */
    private static DateTimeFormatter rfc850() {
        var base = Instant.now().minus(50 * 365L, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC).toLocalDate();
        return new DateTimeFormatterBuilder().appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, base)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
    }
}
