package dev.parley.processor.normalise.html.metadata;

import dev.parley.model.Published;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that pages write: ISO 8601 and its misspellings, RFC 1123, and dates in words in some thirty languages.
 *
 * @param monthFirst what 3/4/2024 means, that could be both
 */
record Dates(boolean monthFirst) {
    /** A word that may be a month. */
    private static final String WORD = "(?<![\\p{L}\\p{M}])(\\p{L}[\\p{L}\\p{M}]{1,14}+)\\.?";
    private static final Pattern ISO = Pattern
            .compile("(?<!\\d)(\\d{4})(?:[-/]|\\. ?)(\\d{1,2})(?:[-/]|\\. ?)(\\d{1,2})(?!\\d)"
                    + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final Pattern COMPACT = Pattern.compile("^\\s*(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?\\s*$");
    private static final Pattern MONTH_FIRST = Pattern
            .compile(WORD + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern
            .compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-]+(?:of |de |d['’])?" + WORD
                    + ",?[\\s-]+(?:de |del )?(\\d{4})(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_FIRST = Pattern
            .compile("(?<!\\d)(\\d{4})[.,]?\\s+" + WORD + "\\s+(\\d{1,2})(?!\\d)");
    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern IDEOGRAPHS = Pattern
            .compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
    private static final Pattern MONTH_ONLY = Pattern.compile("^" + WORD + ",?\\s+(\\d{4})$");
    private static final Pattern ISO_MONTH = Pattern.compile("^(\\d{4})[-/](\\d{1,2})$");
    private static final Pattern YEAR_ONLY = Pattern.compile("^(\\d{4})$");

    private interface Read {
        Published of(Dates dates, MatchResult match);
    }

    private record Spelling(Pattern pattern, Read read) {}

    /** Those that name the day; the surest first. */
    private static final List<Spelling> DAYS = List.of(new Spelling(ISO, (_, m) -> iso(m)),
            new Spelling(COMPACT, (_, m) -> on(m.group(1), m.group(2), m.group(3))),
            new Spelling(MONTH_FIRST, (_, m) -> on(m.group(3), Months.number(m.group(1)), m.group(2))),
            new Spelling(DAY_FIRST, (_, m) -> on(m.group(3), Months.number(m.group(2)), m.group(1))),
            new Spelling(YEAR_FIRST, (_, m) -> on(m.group(1), Months.number(m.group(2)), m.group(3))),
            new Spelling(IDEOGRAPHS, (_, m) -> on(m.group(1), m.group(2), m.group(3))),
            new Spelling(NUMBERS, Dates::numbers));
    private static final List<Spelling> COARSE = List.of(
            new Spelling(MONTH_ONLY,
                    (_, m) -> Published
                            .in(YearMonth.of(year(m.group(2)), Integer.parseInt(Months.number(m.group(1)))))),
            new Spelling(ISO_MONTH,
                    (_, m) -> Published.in(YearMonth.of(year(m.group(1)), Integer.parseInt(m.group(2))))),
            new Spelling(YEAR_ONLY, (_, m) -> Published.in(Year.of(year(m.group(1))))));
    private static final int LONGEST = 200;
    /** Where English is written so; also where the country is not told, which is most often theirs. */
    private static final Set<String> MONTH_FIRST_IN = Set.of("", "US", "PH", "CA");

    /** By the language of a page, a BCP 47 tag: most of the world names the day first, some who write English don't. */
    static Dates of(@Nullable String language) {
        var locale = language == null ? Locale.US : Locale.forLanguageTag(language);
        return new Dates(locale.getLanguage().equals("en") && MONTH_FIRST_IN.contains(locale.getCountry()));
    }

    /** The first date in the text. Empty if there is none that exists between 1600 and 2200. */
    Optional<Published> in(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Optional<Published> day = day(start);
        return day.isPresent() ? day : find(COARSE, western(start).strip());
    }

    /** The first date that names its day. */
    Optional<Published> day(String stated) {
        String text = western(stated);
        if (!hasYear(text))
            return Optional.empty();
        return find(DAYS, text);
    }

    /** With the digits of other scripts as ours. */
    private static String western(String text) {
        if (!hasForeignDigits(text))
            return text;
        StringBuilder western = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> western.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
        return western.toString();
    }

    private static boolean hasForeignDigits(String text) {
        for (int i = 0; i < text.length(); i++)
            if (text.charAt(i) > 127 && Character.isDigit(text.charAt(i)))
                return true;
        return false;
    }

    /** Whether there can be a date that names its day in the text. */
    static boolean perhapsIn(String text) {
        return hasYear(western(text));
    }

    /** Whether four digits stand in a row, as in all spellings: most texts have none, and patterns are slow to see it. */
    private static boolean hasYear(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < 4; i++)
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9' ? digits + 1 : 0;
        return digits == 4;
    }

    private Optional<Published> find(List<Spelling> spellings, String text) {
        for (Spelling spelling : spellings)
            for (Matcher matcher = spelling.pattern.matcher(text); matcher.find();) {
                Published found = existing(spelling.read, matcher);
                if (found != null)
                    return Optional.of(found);
            }
        return Optional.empty();
    }

    /** A date that matches but does not exist (31 February) is none. */
    private @Nullable Published existing(Read read, MatchResult match) {
        try {
            return read.of(this, match);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static Published iso(MatchResult match) {
        LocalDate date = date(match.group(1), match.group(2), match.group(3));
        if (match.group(4) == null || match.group(7) == null)
            return Published.on(date);
        LocalTime time = LocalTime.of(Integer.parseInt(match.group(4)), Integer.parseInt(match.group(5)),
                match.group(6) == null ? 0 : Integer.parseInt(match.group(6)));
        return Published.at(OffsetDateTime.of(date, time, offset(match.group(7))));
    }

    private static ZoneOffset offset(String zone) {
        boolean named = Character.isLetter(zone.charAt(0));
        return named ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    /** Day first, unless only the other reading exists, or slashes stand where it is written so. */
    private Published numbers(MatchResult match) {
        int first = Integer.parseInt(match.group(1));
        int second = Integer.parseInt(match.group(3));
        boolean exchanged = second > 12 || (monthFirst && first <= 12 && match.group(2).equals("/"));
        return exchanged
                ? on(match.group(4), match.group(1), match.group(3))
                : on(match.group(4), match.group(3), match.group(1));
    }

    private static Published on(String year, String month, String day) {
        return Published.on(date(year, month, day));
    }

    private static LocalDate date(String year, String month, String day) {
        LocalDate date = LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day));
        if (date.equals(LocalDate.EPOCH))
            throw new DateTimeException("where clocks begin, nothing is stated");
        return date;
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (year < 1600 || year > 2200)
            throw new DateTimeException("no year of publication: " + year);
        return year;
    }
}
