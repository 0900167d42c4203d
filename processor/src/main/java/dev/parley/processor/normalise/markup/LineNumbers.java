package dev.parley.processor.normalise.markup;

import java.util.regex.Pattern;

/** The numbers of lines on the pages of court records, which run from one on each page. */
final class LineNumbers {
    private static final int FEWEST = 10;
    private static final Pattern NUMBER = Pattern.compile("[ \\t]{0,20}(\\d{1,2})(?=[ \\t]|$)");

    private LineNumbers() {}

    /** The text without them; as it is where lines are not numbered one by one. */
    static String without(String text) {
        int lines = 0;
        int numbered = 0;
        int running = 0;
        int before = 0;
        for (var line : text.split("\n")) {
            lines += line.isBlank() ? 0 : 1;
            int number = number(line);
            if (number < 0)
                continue;
            numbered++;
            running += number == before + 1 || number == 1 ? 1 : 0;
            before = number;
        }
        return numbered >= FEWEST && numbered * 5 >= lines * 4 && running * 10 >= numbered * 9 ? cut(text) : text;
    }

    private static int number(String line) {
        var number = NUMBER.matcher(line);
        return number.lookingAt() ? Integer.parseInt(number.group(1)) : -1;
    }

    private static String cut(String text) {
        var cut = new StringBuilder(text.length());
        for (var line : text.split("\n")) {
            var number = NUMBER.matcher(line);
            cut.append(line, number.lookingAt() ? number.end() : 0, line.length()).append('\n');
        }
        return cut.toString();
    }
}
