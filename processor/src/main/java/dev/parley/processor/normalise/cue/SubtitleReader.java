package dev.parley.processor.normalise.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads WebVTT and SubRip files. */
public final class SubtitleReader {
    private static final Pattern LANGUAGE = Pattern.compile("(?m)^Language: *([A-Za-z-]{2,12})\\s*$");
    /** Braces of SubStation that SubRip files carry along. */
    private static final Pattern OVERRIDE = Pattern.compile("\\{\\\\[^}\\n]{0,80}}");
    /** A rolling caption shows its last line again for a moment. */
    private static final double MOMENT = 0.05;

    private SubtitleReader() {}

    /**
     * Reads WebVTT. A file none of whose cues the specification's parser takes is read leniently.
     *
     * @return empty if the file does not begin as a WebVTT file must
     */
    public static Optional<Talk> webVtt(String file) {
        return VttParser.parse(file).map(cues -> talk(cues.isEmpty() ? LenientCues.parse(file) : cues, language(file)));
    }

    /** Reads SubRip. */
    public static Talk subRip(String file) {
        return talk(LenientCues.parse(file), null);
    }

    private static @Nullable String language(String file) {
        var language = LANGUAGE.matcher(file).region(0, Math.min(file.length(), 400));
        return language.find() ? language.group(1) : null;
    }

    private static Talk talk(List<Cue> cues, @Nullable String language) {
        var utterances = new ArrayList<Utterance>(cues.size());
        String shown = "";
        for (var cue : cues) {
            var spans = CueText.parse(withoutRolledLine(cue, shown));
            spans.forEach(span -> utter(cue, span, utterances));
            shown = lastLine(spans, shown);
        }
        return Talk.of(utterances, null, language, "webvtt");
    }

    /** Captions that roll repeat the line that is still on the screen. */
    private static String withoutRolledLine(Cue cue, String shown) {
        if (shown.isEmpty() || !cue.text().contains(shown))
            return cue.text();
        var lines = cue.text().split("\n", 2);
        boolean again = plain(lines[0]).equals(shown);
        if (again && lines.length == 2)
            return lines[1];
        double lasts = cue.end() - cue.start();
        return again && lasts >= 0 && lasts < MOMENT ? "" : cue.text();
    }

    private static String plain(String line) {
        return lastLine(CueText.parse(line), "");
    }

    private static String lastLine(List<CueText.Span> spans, String otherwise) {
        if (spans.isEmpty())
            return otherwise;
        var words = spans.getLast().words().strip();
        return words.substring(words.lastIndexOf('\n') + 1).strip();
    }

    private static void utter(Cue cue, CueText.Span span, List<Utterance> utterances) {
        var words = span.words().indexOf('{') < 0 ? span.words() : OVERRIDE.matcher(span.words()).replaceAll("");
        VoiceChanges.split(words)
                .forEach(part -> utterances
                        .add(new Utterance(span.voice(), cue.start(), cue.end(), part.words(), part.change())));
    }
}
