package dev.parley.processor.normalise.cue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads text whose lines begin with their times: {@code 00:00:06 words}, {@code [00:06.000 --> 00:09.000] words},
 * {@code [0.00s -> 2.50s] words}, {@code 00:00:06: words}, {@code 00:00:06 <v Name>words}; or whose times stand on lines of their own above
 * the words, perhaps with a name between.
 */
public final class TimedLines {
    private static final String CLOCK = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})(?:[.,](\\d{1,3})|[:;]\\d{2})?(?!\\d)";
    private static final String SECONDS = "(\\d{1,6}(?:\\.\\d{1,3})?) ?s?";
    private static final String TO = "[ \\t]*(?:-{1,2}>|[→–—-])[ \\t]*";
    private static final String END = "(?:\\d{1,3}:)?\\d{1,2}:\\d{2}(?:[.,:;]\\d{1,3})?";
    private static final String TIME = "\\s*(?:[\\[(]?" + CLOCK + "(?:" + TO + END + ")?[\\])]?|\\[" + SECONDS + TO
            + "\\d{1,6}(?:\\.\\d{1,3})? ?s?\\]):?";
    private static final Pattern LINE = Pattern.compile(TIME + "[ \\t]+(?:[|–-][ \\t]+)?(\\S.*)");
    private static final Pattern ALONE = Pattern.compile(TIME + "[ \\t]*");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]{1,60}?):?\\*\\*:?[ \\t]*(.*)");
    private static final Pattern LABEL = Pattern.compile("[^:：]{1,40}[:：](?:\\s.*|)");
    /** What a transcriber adds, on a line of its own. */
    private static final Pattern NOTE = Pattern.compile("\\s*(?:\\([^()]*\\)|\\[[^\\[\\]\\d][^\\[\\]]*])\\s*");
    private static final int SAMPLE = 200;
    private static final int FEWEST = 3;
    private static final int LONGEST_NAME = 40;
    private static final int FEWEST_VOICES = 6;

    private TimedLines() {}

    /** Empty unless nearly all lines are timed, or times alone stand above all the others. */
    public static Optional<Talk> read(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        var sample = lines.subList(0, Math.min(SAMPLE, lines.size()));
        long timed = sample.stream().filter(line -> LINE.matcher(line).matches()).count();
        long notes = sample.stream().filter(line -> NOTE.matcher(line).matches()).count();
        if (timed >= FEWEST && timed * 10 >= (sample.size() - notes) * 9L)
            return Optional.of(Talk.of(utterances(lines)));
        return areBelowTimes(sample) ? Optional.of(Talk.of(below(lines))) : Optional.empty();
    }

    /** Whether a line begins with its time, or is one. */
    public static boolean isTimed(String line) {
        return LINE.matcher(line).matches() || isAlone(line);
    }

    private static boolean isAlone(String line) {
        return ALONE.matcher(line).matches();
    }

    private static double start(Matcher time) {
        return time.group(5) == null
                ? VttTimings.seconds(time.group(1), time.group(2), time.group(3), time.group(4))
                : Double.parseDouble(time.group(5));
    }

    /** A line without a name goes on with the voice above where most lines have names. */
    private static List<Utterance> utterances(List<String> lines) {
        var utterances = new ArrayList<Utterance>();
        boolean named = lines.stream().filter(TimedLines::isNamed).count() * 2 > lines.size();
        for (var line : lines) {
            var timed = LINE.matcher(line);
            var above = named && !utterances.isEmpty() ? utterances.getLast().voice() : null;
            if (timed.matches())
                utter(start(timed), timed.group(6), above, utterances);
            else
                utterances.add(Utterance.of(above, null, null, line.strip()));
        }
        return utterances;
    }

    private static boolean isNamed(String line) {
        var timed = line.contains("**") ? LINE.matcher(line) : null;
        return timed != null && timed.matches() && BOLD.matcher(timed.group(6)).matches();
    }

    /** Words by the voice whose name is set in bold before them, or that a tag names. */
    private static void utter(double start, String words, @Nullable String above, List<Utterance> utterances) {
        var bold = BOLD.matcher(words);
        if (bold.matches()) {
            utterances.add(Utterance.of(bold.group(1), start, null, bold.group(2)));
            return;
        }
        for (var span : CueText.parse(words))
            for (var part : VoiceChanges.split(span.words()))
                utterances.add(new Utterance(span.voice() == null ? above : span.voice(), start, null, part.words(),
                        part.change()));
    }

    /** The first line is a time, words follow nearly each, and they do not begin with labels. */
    private static boolean areBelowTimes(List<String> lines) {
        int alone = 0;
        int followed = 0;
        int labelled = 0;
        for (int i = 0; i < lines.size(); i++)
            if (isAlone(lines.get(i))) {
                alone++;
                boolean words = i + 1 < lines.size() && !isAlone(lines.get(i + 1));
                followed += words ? 1 : 0;
                labelled += words && LABEL.matcher(lines.get(i + 1)).matches() ? 1 : 0;
            }
        return alone >= FEWEST && isAlone(lines.getFirst()) && alone * 6 >= lines.size() && followed * 5 >= alone * 4
                && labelled * 2 < alone;
    }

    private static List<Utterance> below(List<String> lines) {
        var utterances = new ArrayList<Utterance>();
        boolean named = areNamed(lines);
        for (int i = 0; i < lines.size();) {
            int end = i + 1;
            while (end < lines.size() && !isAlone(lines.get(end)))
                end++;
            var time = ALONE.matcher(lines.get(i));
            int from = named ? i + 2 : i + 1;
            if (time.matches() && from < end)
                utter(start(time), String.join("\n", lines.subList(from, end)).strip(),
                        named ? lines.get(i + 1).strip() : null, utterances);
            i = end;
        }
        return utterances;
    }

    /** Whether the first lines below the times are a few short ones that come again and again. */
    private static boolean areNamed(List<String> lines) {
        var first = new HashSet<String>();
        int all = 0;
        for (int i = 0; i + 1 < lines.size(); i++)
            if (isAlone(lines.get(i)) && !isAlone(lines.get(i + 1))) {
                var line = lines.get(i + 1).strip();
                if (line.length() > LONGEST_NAME || ".?!,".indexOf(line.charAt(line.length() - 1)) >= 0)
                    return false;
                first.add(line);
                all++;
            }
        return all >= FEWEST_VOICES && first.size() * 2 <= all;
    }
}
