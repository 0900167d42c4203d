package dev.parley.processor.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two forms of one work give the same turns. */
class TwoFormsTest {
    private record Turn(String name, String start, String words) {}

    private static final List<Turn> TALK = List.of(
            new Turn("Ada Moe", "00:00:01", "Hello and welcome to Tin Boats, the show about things that float."),
            new Turn("Ada Moe", "00:00:06", "My guest today is Bo Ferm, who builds boats & barges. Hello, Bo!"),
            new Turn("Bo Ferm", "00:00:12", "Thank you for having me, Ada."),
            new Turn("Ada Moe", "00:00:15", "What was the first boat that you built?"),
            new Turn("Bo Ferm", "00:00:19", "It was a tin with a sail. It sank, and so did the second one."),
            new Turn("Bo Ferm", "00:00:27", "The third one crossed the whole lake at night."),
            new Turn("Ada Moe", "00:00:33", "Thank you so much for coming."));

    private static String written(String format) {
        var text = new StringBuilder();
        TALK.forEach(turn -> text.append(String.format(format, turn.start(), turn.name(), turn.words())));
        return text.toString();
    }

    private static String webVtt() {
        return "WEBVTT\n\n" + written("%s.000 --> 00:01:00.000\n<v %s>%s</v>\n\n").replace("&", "&amp;");
    }

    /** Speakers with all they say until another speaks. */
    private static List<String> runs(String name, String body) {
        var runs = new java.util.ArrayList<String>();
        String before = "";
        for (var statement : Raw.document(name, body).statements())
            if (statement.kind() == Statement.Kind.TURN) {
                var speaker = String.valueOf(statement.speaker());
                var words = statement.text().replaceAll("\\s+", " ");
                if (speaker.equals(before))
                    runs.add(runs.removeLast() + " " + words);
                else
                    runs.add(speaker + ": " + words);
                before = speaker;
            }
        return runs;
    }

    @Test
    void captionsAndTimedText() {
        assertThat(runs("a.txt", written("%s <v %s>%s\n"))).hasSize(5).isEqualTo(runs("a.vtt", webVtt()));
    }

    @Test
    void captionsAndMarkdown() {
        assertThat(runs("a.md", written("%2$s: %1$s\n\n%3$s\n\n"))).hasSize(5).isEqualTo(runs("a.vtt", webVtt()));
    }

    @Test
    void webVttAndSubRip() {
        var subRip = written("1\n%s,000 --> 00:01:00,000\n%s: %s\n\n");
        assertThat(runs("a.srt", subRip)).hasSize(5).isEqualTo(runs("a.vtt", webVtt()));
    }

    @Test
    void captionsAndATable() {
        var table = "Start,Speaker,Transcript\n" + written("%s,%s,\"%s\"\n");
        assertThat(runs("a.csv", table)).hasSize(5).isEqualTo(runs("a.vtt", webVtt()));
    }

    @Test
    void markdownAndThePageMadeOfIt() {
        var markdown = "# Tin Boats\n\n" + written("**%2$s:** %3$s\n\n");
        var page = "<!doctype html><html><head><title>Tin Boats</title></head><body><article><h1>Tin Boats</h1>"
                + written("<p><strong>%2$s:</strong> %3$s</p>\n").replace("&", "&amp;") + "</article></body></html>";
        assertThat(runs("a.html", page)).hasSize(5).isEqualTo(runs("a.md", markdown));
    }

    @Test
    void markdownAndPlainText() {
        assertThat(runs("a.txt", written("%2$s: %3$s\n\n"))).hasSize(5)
                .isEqualTo(runs("a.md", written("**%2$s:** %3$s\n\n")));
    }
}
