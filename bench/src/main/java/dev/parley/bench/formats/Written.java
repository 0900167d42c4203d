package dev.parley.bench.formats;

import dev.parley.bench.formats.Conversation.Turn;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The forms in which a conversation is written down. */
enum Written {
    WEBVTT("a.vtt", talk -> "WEBVTT\n\n" + cues(talk, "%s --> %s%n<v %s>%s</v>%n%n")), WEBVTT_WITHOUT_VOICES("b.vtt",
            talk -> "WEBVTT\n\n" + cues(talk, "%s --> %s%n%4$s%n%n")), SUBRIP("a.srt", talk -> cues(talk,
                    "1%n0%s,000 --> 0%s,000%n- %4$s%n%n").replaceAll("(\\d)\\.000,", "$1,")), MARKDOWN(
                            "a.md",
                            talk -> turns(talk, "**%s:** %3$s%n%n")), MARKDOWN_WITH_TIMES("b.md", talk -> turns(talk,
                                    "%s: %s%n%n%s%n%n")), TEXT("a.txt", talk -> turns(talk, "%s: %3$s%n%n")), JSON(
                                            "a.json",
                                            talk -> "{\"segments\": [" + talk.turns()
                                                    .stream()
                                                    .map(turn -> String.format(Locale.ROOT,
                                                            "{\"speaker\": \"%s\", \"startTime\": %.1f, \"body\": \"%s\"}",
                                                            turn.name(), turn.start(), turn.words()))
                                                    .collect(Collectors.joining(",\n")) + "]}"), CSV(
                                                            "a.csv",
                                                            talk -> "Speaker,Start,Transcript\n" + turns(talk,
                                                                    "%s,%s,\"%s\"%n")), QUOTES("quotes", talk -> turns(
                                                                            talk,
                                                                            "%3$s%n\t\t-- %1$s, \"The Work\"%n%%%n"));

    private static final int CUE = 80;
    private final String file;
    private final Function<Conversation, String> writer;

    Written(String file, Function<Conversation, String> writer) {
        this.file = file;
        this.writer = writer;
    }

    /** A name with the ending that such files have. */
    String file() {
        return file;
    }

    String write(Conversation conversation) {
        return writer.apply(conversation);
    }

    private static String turns(Conversation talk, String format) {
        return talk.turns()
                .stream()
                .map(turn -> String.format(Locale.ROOT, format, turn.name(), clock(turn.start()), turn.words()))
                .collect(Collectors.joining());
    }

    private static String cues(Conversation talk, String format) {
        var cues = new StringBuilder();
        talk.turns().forEach(turn -> cues(turn, format, cues));
        return cues.toString();
    }

    /** Cues of about two lines. */
    private static void cues(Turn turn, String format, StringBuilder cues) {
        double start = turn.start();
        for (int from = 0; from < turn.words().length(); start++) {
            int space = turn.words().indexOf(' ', from + CUE);
            int to = space < 0 ? turn.words().length() : space;
            cues.append(String.format(Locale.ROOT, format, clock(start) + ".000", clock(start + 1) + ".000",
                    turn.name(), turn.words().substring(from, to).strip()));
            from = to;
        }
    }

    private static String clock(double seconds) {
        int whole = (int) seconds;
        return String.format(Locale.ROOT, "%02d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
