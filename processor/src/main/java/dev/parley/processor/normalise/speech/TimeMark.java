package dev.parley.processor.normalise.speech;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time code in text: {@code 1:23}, {@code 00:01:23.450}, {@code [01:23]}, {@code (1:02:03)}, {@code 2m 10s}, or a range of two.
 *
 * @param seconds of its beginning
 * @param end index behind it
 * @param precise whether it can be nothing but a time code: in brackets, or with hours, minutes and seconds
 */
public record TimeMark(double seconds, int end, boolean precise) {
    private static final String CLOCK = "(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2}(?:[.,]\\d{1,3})?|(?<=\\d:\\d{2}:)\\d)(?!\\d|:\\d)";
    private static final String SPOKEN = "(?:(\\d{1,3})h ?)?(\\d{1,3})m ?(\\d{1,2})s\\b";
    private static final String RANGE = "(?: ?(?:→|-->|->|–|—|-) ?(?:\\d{1,3}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3})?)?";
    private static final Pattern FORM = Pattern
            .compile("([\\[(（【])? ?(?:" + CLOCK + RANGE + "|" + SPOKEN + ") ?([\\])）】])?");
    /** No time code is longer. */
    private static final int LONGEST = 48;

    /** The time code that begins at {@code from}; null if none does. */
    public static @Nullable TimeMark at(CharSequence text, int from) {
        if (from >= text.length() || !canBegin(text, from))
            return null;
        var m = FORM.matcher(text).region(from, Math.min(text.length(), from + LONGEST));
        if (!m.lookingAt() || (m.group(1) == null) != (m.group(8) == null))
            return null;
        boolean clock = m.group(3) != null;
        var hours = m.group(clock ? 2 : 5);
        double seconds = number(hours) * 3600 + number(m.group(clock ? 3 : 6)) * 60 + number(m.group(clock ? 4 : 7));
        return new TimeMark(seconds, m.end(), m.group(1) != null || hours != null);
    }

    /** Up to three digits, perhaps in a bracket, and what parts them from the next; most numbers and brackets end here. */
    private static boolean canBegin(CharSequence text, int from) {
        int at = from;
        if ("[(（【".indexOf(text.charAt(at)) >= 0)
            at++;
        if (at < text.length() && text.charAt(at) == ' ')
            at++;
        int digits = at;
        while (at < text.length() && at - digits < 4 && text.charAt(at) >= '0' && text.charAt(at) <= '9')
            at++;
        return at > digits && at < text.length() && ":hm".indexOf(text.charAt(at)) >= 0;
    }

    private static double number(@Nullable String digits) {
        return digits == null ? 0 : Double.parseDouble(digits.replace(',', '.'));
    }

    /** A text that is a time code alone; null if it is not. */
    public static @Nullable TimeMark only(String text) {
        var mark = at(text, 0);
        return mark != null && mark.end() == text.length() ? mark : null;
    }

    /** For tests of what surrounds it. */
    static Matcher in(CharSequence text) {
        return FORM.matcher(text);
    }
}
