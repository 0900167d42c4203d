package dev.parley.processor.normalise.markup;

import java.util.regex.Pattern;

/**
 * Mends bold lines and labels that CommonMark does not take for bold: {@code **What is it? **}, {@code **Ada: **words}, closing marks on
 * a line of their own. Imported posts are full of them.
 */
final class BoldMarks {
    private static final Pattern LINE = Pattern
            .compile("\\*{2,}[ \\t]*([^*\\s][^*\\n]{0,400}?)[ \\t]*\\n?[ \\t]*\\*{2,}[ \\t]*(?=\\n|$)");
    private static final Pattern LABEL = Pattern
            .compile("\\*\\*[ \\t]*([^*\\s][^*\\n]{0,60}?[:：])[ \\t]+\\*\\*[ \\t]*");

    private BoldMarks() {}

    static String mend(String text) {
        if (!text.contains(" **") && !text.contains("\n**\n"))
            return text;
        var mended = new StringBuilder(text.length());
        int from = 0;
        for (int at = next(text, 0); at >= 0; at = next(text, Math.max(from, at + 2))) {
            var line = LINE.matcher(text).region(at, text.length());
            var label = LABEL.matcher(text).region(at, text.length());
            boolean whole = line.lookingAt();
            if (!whole && !label.lookingAt())
                continue;
            mended.append(text, from, at).append("**").append(whole ? line.group(1) : label.group(1)).append("**");
            mended.append(whole ? "" : " ");
            from = whole ? line.end() : label.end();
        }
        return mended.append(text, from, text.length()).toString();
    }

    /** The next line that begins with two stars. */
    private static int next(String text, int from) {
        if (from == 0 && text.startsWith("**"))
            return 0;
        int at = text.indexOf("\n**", Math.max(0, from - 1));
        return at < 0 ? -1 : at + 1;
    }
}
