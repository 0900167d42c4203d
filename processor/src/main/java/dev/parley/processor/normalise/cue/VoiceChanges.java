package dev.parley.processor.normalise.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts the text of a cue where captioners mark a change of voice: {@code >>}, or dashes before the lines of two voices. */
final class VoiceChanges {
    private static final Pattern CHEVRONS = Pattern.compile("(?:^|\\s)>{2,3}\\s*");
    private static final Pattern DASHES = Pattern.compile("(?m)^\\s*[-–—‐]\\s*(?=\\S)");

    private VoiceChanges() {}

    record Part(String words, boolean change) {}

    static List<Part> split(String text) {
        if (text.contains(">>"))
            return split(text, CHEVRONS);
        boolean dialogue = DASHES.matcher(text).lookingAt();
        return dialogue ? split(text, DASHES) : List.of(new Part(text, false));
    }

    private static List<Part> split(String text, Pattern mark) {
        var parts = new ArrayList<Part>();
        var marks = mark.matcher(text);
        int from = 0;
        boolean change = false;
        while (marks.find()) {
            add(text.substring(from, marks.start()), change, parts);
            from = marks.end();
            change = true;
        }
        add(text.substring(from), change, parts);
        return parts;
    }

    private static void add(String words, boolean change, List<Part> parts) {
        if (!words.isBlank())
            parts.add(new Part(words, change));
    }
}
