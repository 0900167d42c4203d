package dev.parley.processor.normalise.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads text each of whose lines begins with its time: {@code 00:00:06 words}, {@code [00:06] words}, {@code 00:00:06 <v Name>words}. */
public final class TimedLines {
    private static final Pattern LINE = Pattern.compile(
            "\\s*[\\[(]?(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})(?:[.,](\\d{1,3}))?[\\])]?[ \\t]+(?:[|–-][ \\t]+)?(\\S.*)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]{1,60}?):?\\*\\*:?[ \\t]*(.*)");
    private static final int SAMPLE = 200;
    private static final int FEWEST = 3;

    private TimedLines() {}

    /** Empty unless nearly all lines are timed. */
    public static Optional<Talk> read(String text) {
        var sample = text.lines().filter(line -> !line.isBlank()).limit(SAMPLE).toList();
        long timed = sample.stream().filter(line -> LINE.matcher(line).matches()).count();
        return timed >= FEWEST && timed * 10 >= sample.size() * 9L
                ? Optional.of(Talk.of(utterances(text)))
                : Optional.empty();
    }

    private static List<Utterance> utterances(String text) {
        var utterances = new ArrayList<Utterance>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var timed = LINE.matcher(line);
            if (timed.matches())
                utter(VttTimings.seconds(timed.group(1), timed.group(2), timed.group(3), timed.group(4)),
                        timed.group(5), utterances);
            else
                utterances.add(Utterance.of(null, null, null, line.strip()));
        });
        return utterances;
    }

    /** Words by the voice whose name is set in bold before them, or that a tag names. */
    private static void utter(double start, String words, List<Utterance> utterances) {
        var bold = BOLD.matcher(words);
        if (bold.matches()) {
            utterances.add(Utterance.of(bold.group(1), start, null, bold.group(2)));
            return;
        }
        for (var span : CueText.parse(words))
            for (var part : VoiceChanges.split(span.words()))
                utterances.add(new Utterance(span.voice(), start, null, part.words(), part.change()));
    }
}
