package dev.parley.processor.trend;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/** How long the periods are by which trends are shown: days, ISO weeks or calendar months, in UTC. A period is named by its first day. */
public enum Grain {
    DAY(ChronoUnit.DAYS, 28), WEEK(ChronoUnit.WEEKS, 12), MONTH(ChronoUnit.MONTHS, 12);

    private final ChronoUnit unit;
    private final int memory;

    Grain(ChronoUnit unit, int memory) {
        this.unit = unit;
        this.memory = memory;
    }

    /** How many periods before it a period is compared with: four weeks, a quarter, a year. */
    public int memory() {
        return memory;
    }

    /** The first day of the period that a day falls into. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1);
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    LocalDate back(LocalDate start, int periods) {
        return start.minus(periods, unit);
    }

    /** The period of a date as trends have it; empty where the date is not known that precisely. */
    Optional<LocalDate> periodOf(String on) {
        return switch (hyphens(on)) {
            case 2 -> Optional.of(start(LocalDate.parse(on)));
            case 1 -> this == MONTH ? Optional.of(YearMonth.parse(on).atDay(1)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** {@code 2026-11-20}, {@code 2026-W47} or {@code 2026-11}. */
    public String name(LocalDate start) {
        return switch (this) {
            case DAY -> start.toString();
            case WEEK -> String.format(Locale.ROOT, "%d-W%02d", start.get(IsoFields.WEEK_BASED_YEAR),
                    start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(start).toString();
        };
    }

    /** The first day that a date can mean. */
    static LocalDate firstDay(String on) {
        return switch (hyphens(on)) {
            case 2 -> LocalDate.parse(on);
            case 1 -> YearMonth.parse(on).atDay(1);
            default -> Year.parse(on).atDay(1);
        };
    }

    /** A leading one is a minus sign. */
    private static int hyphens(String on) {
        return (int) on.chars().skip(1).filter(c -> c == '-').count();
    }
}
