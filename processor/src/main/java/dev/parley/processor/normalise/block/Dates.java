package dev.parley.processor.normalise.block;

import dev.parley.model.Published;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people and programs write them. A date whose day and month could be exchanged (03/04/2020) is none. */
public final class Dates {
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTH + "\\s+" + DAY + ",?\\s+(\\d{4})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile(DAY + "\\.?\\s+(?:of\\s+)?" + MONTH + ",?\\s+(\\d{4})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_ONLY = Pattern.compile(MONTH + ",?\\s+(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern CJK = Pattern.compile("(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*日)?");
    private static final Pattern TIMED = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)\\s*(Z|[+-]\\d{2}:?\\d{2})?");

    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{3,9},\\s+");

    /** A spelling, and which groups hold what; group 0 stands for none. */
    private record Shape(Pattern pattern, int year, int month, int day) {
        @Nullable
        String part(Matcher m, int group) {
            var part = group == 0 ? null : m.group(group);
            return part == null || group == day ? part : monthNumber(part);
        }
    }

    private static final List<Shape> SHAPES = List.of(new Shape(ISO, 1, 2, 3), new Shape(CJK, 1, 2, 3),
            new Shape(MONTH_FIRST, 3, 1, 2), new Shape(DAY_FIRST, 3, 2, 1), new Shape(MONTH_ONLY, 2, 1, 0));

    private Dates() {}

    /** Reads a text that is a date and nothing else; null if it is none. */
    public static @Nullable Published parse(String text) {
        var date = text.strip();
        if (date.length() > 40)
            return null;
        try {
            return parseChecked(date);
        } catch (DateTimeException e) {
            return null; // digits in the shape of a date that no calendar has
        }
    }

    private static @Nullable Published parseChecked(String date) {
        var timed = TIMED.matcher(date);
        if (timed.matches())
            return timed(timed);
        var bare = WEEKDAY.matcher(date).replaceFirst("");
        for (var shape : SHAPES) {
            var m = shape.pattern.matcher(bare);
            if (m.matches())
                return of(m.group(shape.year), shape.part(m, shape.month), shape.part(m, shape.day));
        }
        return date.indexOf(':') < 0 || !begins(date) ? null : internet(date);
    }

    private static Published timed(Matcher m) {
        if (m.group(3) == null)
            return Published.on(LocalDate.parse(m.group(1)));
        var zone = m.group(3).length() == 5 ? m.group(3).substring(0, 3) + ":" + m.group(3).substring(3) : m.group(3);
        return Published.at(OffsetDateTime.parse(m.group(1) + "T" + m.group(2) + zone));
    }

    /** Whether a weekday with its comma or a number stands first. */
    private static boolean begins(String date) {
        return date.indexOf(',') == 3 || Character.isDigit(date.charAt(0));
    }

    /** As in RFC 1123, the last of the spellings that are known; whether it is one is asked first, since an exception takes longer than all the others. */
    private static @Nullable Published internet(String date) {
        var end = new ParsePosition(0);
        var parsed = DateTimeFormatter.RFC_1123_DATE_TIME.parseUnresolved(date, end);
        return parsed == null || end.getIndex() < date.length()
                ? null
                : Published.at(OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
    }

    private static Published of(String year, @Nullable String month, @Nullable String day) {
        int y = Integer.parseInt(year);
        if (month == null)
            return Published.in(Year.of(y));
        int m = Integer.parseInt(month);
        return day == null ? Published.in(YearMonth.of(y, m)) : Published.on(LocalDate.of(y, m, Integer.parseInt(day)));
    }

    private static String monthNumber(String name) {
        if (Character.isDigit(name.charAt(0)))
            return name;
        return Integer.toString(1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)));
    }
}
