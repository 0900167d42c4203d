package dev.parley.processor.normalise.speech;

import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.Rich.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short line that may be a name, with the time that stands before or behind it: {@code [01:08:35] Ada Moe}, {@code Ada Moe - 12:34}.
 *
 * @param time without brackets; null where none stands there
 */
record TimedName(String name, @Nullable String time) {
    private static final String BETWEEN = " -–—|:@,\t";

    static TimedName of(String line) {
        var before = TimeMark.at(line, 0);
        if (before != null)
            return new TimedName(trimmed(line.substring(before.end())), bare(line.substring(0, before.end())));
        for (int at = 1; at < line.length(); at++) {
            var behind = isEdge(line.charAt(at - 1)) ? TimeMark.at(line, at) : null;
            if (behind != null && behind.end() == line.length())
                return new TimedName(trimmed(line.substring(0, at)), bare(line.substring(at)));
        }
        return new TimedName(line.strip(), null);
    }

    private static boolean isEdge(char c) {
        return BETWEEN.indexOf(c) >= 0;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isEdge(text.charAt(from)))
            from++;
        while (to > from && isEdge(text.charAt(to - 1)))
            to--;
        return text.substring(from, to);
    }

    private static String bare(String time) {
        return time.replaceAll("[\\[\\]()（）【】\\s]", "");
    }

    /** The same as a label that is set off. */
    Rich label() {
        var before = time == null ? "" : "[" + time + "] ";
        return new Rich(before + name + ":",
                List.of(new Mark(Mark.Kind.STRONG, before.length(), before.length() + name.length() + 1, null)));
    }
}
