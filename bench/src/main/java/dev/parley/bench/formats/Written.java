package dev.parley.bench.formats;

import dev.parley.bench.formats.Conversation.Turn;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms in which a conversation is written down. */
enum Written {
    WEBVTT("a.vtt"),
    WEBVTT_WITHOUT_VOICES("b.vtt"),
    SUBRIP("a.srt"),
    MARKDOWN("a.md"),
    MARKDOWN_WITH_TIMES("b.md"),
    TEXT("a.txt"),
    JSON("a.json"),
    CSV("a.csv"),
    QUOTES("quotes");

    private static final int CUE = 80;
    private final String file;

    Written(String file) {
        this.file = file;
    }

    /** A name with the ending that such files have. */
    String file() {
        return file;
    }

    String write(Conversation talk) {
        return switch (this) {
            case WEBVTT -> "WEBVTT\n\n" + cues(talk, "%s --> %s%n<v %s>%s</v>%n%n");
            case WEBVTT_WITHOUT_VOICES -> "WEBVTT\n\n" + cues(talk, "%s --> %s%n%4$s%n%n");
            case SUBRIP -> cues(talk, "1%n0%s,000 --> 0%s,000%n- %4$s%n%n").replaceAll("(\\d)\\.000,", "$1,");
            case MARKDOWN -> turns(talk, "**%s:** %3$s%n%n");
            case MARKDOWN_WITH_TIMES -> turns(talk, "%s: %s%n%n%s%n%n");
            case TEXT -> turns(talk, "%s: %3$s%n%n");
            case JSON -> json(talk);
            case CSV -> "Speaker,Start,Transcript\n" + turns(talk, "%s,%s,\"%s\"%n");
            case QUOTES -> turns(talk, "%3$s%n\t\t-- %1$s, \"The Work\"%n%%%n");
        };
    }

    private static String json(Conversation talk) {
        return talk.turns()
                .stream()
                .map(turn -> String.format(Locale.ROOT, "{\"speaker\": \"%s\", \"startTime\": %.1f, \"body\": \"%s\"}",
                        turn.name(), turn.start(), turn.words()))
                .collect(Collectors.joining(",\n", "{\"segments\": [", "]}"));
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
