package dev.parley.processor.normalise.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads SubRip, and WebVTT that keeps to no specification: a line with two times begins a cue, what follows up to the next is its text.
 * One use.
 */
final class LenientCues {
    private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})(?:[.,:](\\d{1,3}))?";
    private static final Pattern LINE = Pattern.compile("\\s*" + TIME + "\\s*-{1,2}>\\s*" + TIME + "(.*)");
    private static final Pattern COMMENT = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final List<Cue> cues = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private @Nullable Matcher times;
    private boolean comment;

    private LenientCues() {}

    static List<Cue> parse(String file) {
        var reader = new LenientCues();
        file.lines().forEach(reader::line);
        reader.close();
        return reader.cues;
    }

    private void line(String line) {
        var cue = line.contains("->") ? LINE.matcher(line) : null;
        if (cue != null && cue.matches()) {
            dropNumber();
            close();
            times = cue;
            comment = false;
        } else if (times != null) {
            comment = !line.isBlank() && (comment || isComment(line));
            text.add(comment ? "" : line.strip());
        }
    }

    private static boolean isComment(String line) {
        return "NSR".indexOf(line.charAt(0)) >= 0 && COMMENT.matcher(line).matches();
    }

    /** The number of the next cue stands behind the text of this one. */
    private void dropNumber() {
        if (!text.isEmpty() && text.getLast().length() < 10 && NUMBER.matcher(text.getLast()).matches())
            text.removeLast();
    }

    private void close() {
        if (times != null) {
            text.removeIf(String::isEmpty);
            var words = String.join("\n", text);
            cues.add(new Cue("", VttTimings.seconds(times.group(1), times.group(2), times.group(3), times.group(4)),
                    VttTimings.seconds(times.group(5), times.group(6), times.group(7), times.group(8)),
                    CueSettings.DEFAULT, words));
        }
        text.clear();
    }
}
