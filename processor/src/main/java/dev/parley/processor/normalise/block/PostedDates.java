package dev.parley.processor.normalise.block;

import dev.parley.model.Published;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds and mail write them: RFC 822 and 2822 with their obsolete forms and usual slips (no weekday, zone by name or none,
 * years of two digits, no seconds, day and month exchanged), asctime, ISO 8601 with ordinals and weeks or without hyphens, month names in
 * a dozen languages. More lenient than {@link Dates}, since a field that is meant to be a date needs no proof of being one.
 */
public final class PostedDates {
    private static final Pattern TIME = Pattern.compile(
            "(?:(?<=\\d)T|\\b|(?<=[,\\s]))(오전|오후)?\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\.?(?!\\w))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFSET = Pattern
            .compile("^\\s*(?:GMT|UTC?)?\\s*([+-])\\s*(\\d{1,2})(?:(?::?)(\\d{2}))?(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ZONE_NAME = Pattern.compile("^\\s*\\(?([A-Za-z]{1,4})\\b\\)?");
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");
    private static final Pattern COMPACT = Pattern
            .compile("(\\d{8})(?:T?(\\d{2})(\\d{2})(\\d{2})?(?:\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern ISO_WORD = Pattern.compile("(\\d{4})-?(W\\d{2}(?:-?\\d)?|\\d{3})(?:T.*)?");
    private static final Pattern NUMBER_OR_WORD = Pattern.compile("\\d+|\\p{L}[\\p{L}\\p{M}]*");
    private static final int LONGEST = 80;

    /** A time of day and what the rest of the text says. */
    private record Clock(int hour, int minute, int second, @Nullable ZoneOffset zone, String rest) {}

    private PostedDates() {}

    /** Null if no date can be made out, or if day and month could be exchanged. */
    public static @Nullable Published parse(String text) {
        var date = text.strip();
        var plain = Dates.parse(date);
        if (plain != null || date.isEmpty() || date.length() > LONGEST)
            return plain;
        try {
            return compact(date).or(() -> ordinal(date)).or(() -> words(date)).orElse(null);
        } catch (DateTimeException _) {
            return null; // digits in the shape of a date that no calendar has
        }
    }

    private static Optional<Published> compact(String text) {
        var m = COMPACT.matcher(text);
        if (!m.matches())
            return Optional.empty();
        var day = LocalDate.parse(m.group(1), DateTimeFormatter.BASIC_ISO_DATE);
        if (m.group(2) == null || m.group(5) == null)
            return Optional.of(Published.on(day));
        return Optional.of(
                Published.at(day.atTime(number(m, 2), number(m, 3), number(m, 4)).atOffset(ZoneOffset.of(m.group(5)))));
    }

    /** By the day of the year or of the week (ISO 8601). The time of day, if any, is left out. */
    private static Optional<Published> ordinal(String text) {
        var m = ISO_WORD.matcher(text);
        if (!m.matches())
            return Optional.empty();
        var rest = m.group(2);
        if (!rest.startsWith("W"))
            return Optional.of(Published.on(LocalDate.ofYearDay(number(m, 1), Integer.parseInt(rest))));
        var day = rest.length() > 3 ? rest.substring(rest.length() - 1) : "1";
        return Optional.of(Published.on(
                LocalDate.parse(m.group(1) + "-" + rest.substring(0, 3) + "-" + day, DateTimeFormatter.ISO_WEEK_DATE)));
    }

    private static Optional<Published> words(String text) {
        var clock = clock(text);
        return day(clock == null ? text : clock.rest).map(day -> clock == null || clock.zone == null
                ? Published.on(day)
                : Published.at(at(day, clock).atOffset(clock.zone)));
    }

    /** Midnight may be 24:00, and a minute may have a second too many. */
    private static LocalDateTime at(LocalDate day, Clock clock) {
        var from = clock.hour == 24 ? day.plusDays(1) : day;
        return from.atTime(clock.hour % 24, clock.minute, Math.min(59, clock.second));
    }

    private static @Nullable Clock clock(String text) {
        var m = TIME.matcher(text);
        if (!m.find())
            return null;
        var half = (m.group(1) == null ? "" : m.group(1)) + (m.group(5) == null ? "" : m.group(5));
        int hour = number(m, 2);
        boolean later = half.equals("오후") || half.toLowerCase(Locale.ROOT).startsWith("p");
        if (!half.isEmpty())
            hour = hour % 12 + (later ? 12 : 0);
        var after = text.substring(m.end());
        var zone = zone(after);
        var rest = text.substring(0, m.start()) + " " + (zone == null ? after : withoutZone(after));
        return new Clock(hour, number(m, 3), number(m, 4), zone, rest);
    }

    private static @Nullable ZoneOffset zone(String after) {
        var m = OFFSET.matcher(after);
        if (m.find()) {
            int sign = m.group(1).equals("-") ? -1 : 1;
            return ZoneOffset.ofHoursMinutes(sign * number(m, 2), sign * number(m, 3));
        }
        var named = ZONE_NAME.matcher(after);
        return named.find() ? CalendarWords.zone(named.group(1)) : null;
    }

    private static String withoutZone(String after) {
        var m = OFFSET.matcher(after);
        var rest = m.find() ? after.substring(m.end()) : ZONE_NAME.matcher(after).replaceFirst(" ");
        return REMARK.matcher(rest).replaceAll(" ");
    }

    /** By the last word that begins like a month, else by numbers alone. */
    private static Optional<LocalDate> day(String text) {
        var numbers = new ArrayList<String>();
        int month = 0;
        for (var part = NUMBER_OR_WORD.matcher(text); part.find();)
            if (Character.isDigit(text.charAt(part.start())))
                numbers.add(part.group());
            else
                month = CalendarWords.month(part.group()).orElse(month);
        return month == 0 ? numeric(numbers) : named(month, numbers);
    }

    private static Optional<LocalDate> named(int month, List<String> numbers) {
        if (numbers.size() != 2)
            return Optional.empty();
        boolean yearFirst = numbers.getFirst().length() == 4;
        var year = yearFirst ? numbers.getFirst() : numbers.getLast();
        var day = yearFirst ? numbers.getLast() : numbers.getFirst();
        return Optional.of(LocalDate.of(year(year), month, Integer.parseInt(day)));
    }

    private static Optional<LocalDate> numeric(List<String> numbers) {
        if (numbers.size() != 3 || numbers.stream().anyMatch(number -> number.length() > 4))
            return Optional.empty();
        var n = numbers.stream().map(Integer::parseInt).toList();
        if (numbers.getFirst().length() == 4)
            return Optional.of(LocalDate.of(n.get(0), n.get(1), n.get(2)));
        if (numbers.getLast().length() != 4 || (n.get(0) <= 12 && n.get(1) <= 12))
            return Optional.empty();
        boolean dayFirst = n.get(0) > 12;
        return Optional.of(LocalDate.of(n.get(2), n.get(dayFirst ? 1 : 0), n.get(dayFirst ? 0 : 1)));
    }

    /** Two digits mean 1950 to 2049, three count from 1900 (RFC 2822 §4.3). */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 1, 2 -> year < 50 ? 2000 + year : 1900 + year;
            case 3 -> 1900 + year;
            default -> year;
        };
    }

    private static int number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }
}
