package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a document says it was published, as precisely as it says it and no more.
 *
 * @param on {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; null exactly where the precision is unknown
 * @param at the full time with its offset where stated (ISO 8601); else null
 */
public record Published(@Nullable String on, Precision precision, @Nullable String at) {
    public static final Published UNKNOWN = new Published(null, Precision.UNKNOWN, null);

    /** How much of a date is known. */
    public enum Precision {
        DAY, MONTH, YEAR, UNKNOWN
    }

    public Published {
        if ((on == null) != (precision == Precision.UNKNOWN))
            throw new IllegalArgumentException("a date and its precision must agree: " + on + ", " + precision);
        if (on != null)
            lastDay(on, precision);
    }

    public static Published on(LocalDate day) {
        return new Published(day.toString(), Precision.DAY, null);
    }

    public static Published in(YearMonth month) {
        return new Published(month.toString(), Precision.MONTH, null);
    }

    public static Published in(Year year) {
        return new Published(year.toString(), Precision.YEAR, null);
    }

    /** The day is the one the document names, in its own zone. */
    public static Published at(OffsetDateTime time) {
        return new Published(time.toLocalDate().toString(), Precision.DAY, time.toString());
    }

    /** The last day it can have been: an imprecise date counts as the end of its month or year. Empty if unknown. */
    @JsonIgnore
    public Optional<LocalDate> lastDay() {
        return on == null ? Optional.empty() : Optional.of(lastDay(on, precision));
    }

    private static LocalDate lastDay(String on, Precision precision) {
        return switch (precision) {
            case DAY -> day(on);
            case MONTH -> YearMonth.parse(on).atEndOfMonth();
            case YEAR -> Year.parse(on).atMonth(12).atEndOfMonth();
            case UNKNOWN -> throw new IllegalArgumentException("no day in an unknown date");
        };
    }

    /** Spelled out for the usual form: each document has its date checked several times, and a formatter takes far longer. */
    private static LocalDate day(String on) {
        boolean usual = on.length() == 10 && on.charAt(4) == '-' && on.charAt(7) == '-' && digits(on, 0, 4)
                && digits(on, 5, 7) && digits(on, 8, 10);
        return usual
                ? LocalDate.of(Integer.parseInt(on, 0, 4, 10), Integer.parseInt(on, 5, 7, 10),
                        Integer.parseInt(on, 8, 10, 10))
                : LocalDate.parse(on);
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++)
            if (text.charAt(i) < '0' || text.charAt(i) > '9')
                return false;
        return true;
    }
}
