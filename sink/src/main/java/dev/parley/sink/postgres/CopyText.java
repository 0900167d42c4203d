package dev.parley.sink.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows in COPY's text format (PostgreSQL manual, COPY, "Text Format"). Text that PostgreSQL can't hold, NUL and halves of surrogate
 * pairs, becomes U+FFFD. Not thread-safe.
 */
final class CopyText {
    private static final char REPLACEMENT = '\ufffd';
    private final StringBuilder text = new StringBuilder();

    void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t");
            value(values[i]);
        }
        text.append('\n');
    }

    byte[] bytes() {
        return text.toString().getBytes(UTF_8);
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case List<?> list -> escaped(array(list));
            case LocalDate day -> text.append(spelt(day));
            default -> escaped(value.toString());
        }
    }

    /** Years have no plus sign, and the one before 1 is 1 BC (PostgreSQL manual, "Date/Time Types"), which Java calls 0. */
    private static String spelt(LocalDate day) {
        int year = day.getYear();
        var ours = String.format(Locale.ROOT, "%04d-%02d-%02d", year > 0 ? year : 1 - year, day.getMonthValue(),
                day.getDayOfMonth());
        return year > 0 ? ours : ours + " BC";
    }

    private void escaped(String value) {
        var storable = storable(value);
        for (int i = 0; i < storable.length(); i++) {
            char c = storable.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    /** The text with U+FFFD for what PostgreSQL can't hold. */
    static String storable(String value) {
        for (int i = 0; i < value.length(); i++)
            if (isUnstorable(value, i))
                return replaced(value);
        return value;
    }

    private static String replaced(String value) {
        var storable = new StringBuilder(value);
        for (int i = 0; i < value.length(); i++)
            if (isUnstorable(value, i))
                storable.setCharAt(i, REPLACEMENT);
        return storable.toString();
    }

    private static boolean isUnstorable(String value, int i) {
        char c = value.charAt(i);
        return c == 0 || (Character.isSurrogate(c) && isHalf(value, i, c));
    }

    private static boolean isHalf(String value, int i, char c) {
        boolean isFirst = Character.isHighSurrogate(c);
        int other = isFirst ? i + 1 : i - 1;
        if (other < 0 || other == value.length())
            return true;
        return isFirst
                ? !Character.isLowSurrogate(value.charAt(other))
                : !Character.isHighSurrogate(value.charAt(other));
    }

    private static String array(List<?> list) {
        return list.stream()
                .map(item -> "\"" + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
