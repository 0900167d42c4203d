package dev.parley.processor.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Document;
import dev.parley.model.Statement;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What changes no statement: other line ends, other widths, other Unicode forms, a site's boilerplate around. */
class UnchangedStatementsTest {
    private static final List<String> WORDS = List.of("river", "boat", "größe", "señal", "tide", "rope", "harbour",
            "slowly", "under", "café");

    @Provide
    Arbitrary<String> dialogues() {
        var sentence = Arbitraries.of(WORDS)
                .list()
                .ofMinSize(3)
                .ofMaxSize(40)
                .map(words -> String.join(" ", words) + ".");
        return sentence.list().ofMinSize(4).ofMaxSize(9).map(UnchangedStatementsTest::dialogue);
    }

    private static String dialogue(List<String> sentences) {
        var text = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++)
            text.append(i % 2 == 0 ? "**Ada Moe:** " : "**Bo Ferm:** ").append(sentences.get(i)).append("\n\n");
        return text.toString();
    }

    private static List<String> said(String markdown) {
        return said(Raw.document("a.md", markdown));
    }

    private static List<String> said(Document document) {
        return document.statements()
                .stream()
                .filter(statement -> statement.kind() == Statement.Kind.TURN)
                .map(statement -> statement.speaker() + ": "
                        + Normalizer.normalize(statement.text(), Normalizer.Form.NFC))
                .toList();
    }

    @Property(tries = 50)
    void lineEnds(@ForAll("dialogues") String text) {
        assertThat(said(text.replace("\n", "\r\n"))).isEqualTo(said(text));
    }

    @Property(tries = 50)
    void widths(@ForAll("dialogues") String text) {
        assertThat(said(wrapped(text, 60))).isEqualTo(said(text)).isEqualTo(said(wrapped(text, 90)));
    }

    @Property(tries = 50)
    void unicodeForms(@ForAll("dialogues") String text) {
        assertThat(said(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(said(text));
    }

    @Property(tries = 50)
    void boilerplate(@ForAll("dialogues") String text) {
        assertThat(said("Share this article:\n\n" + text
                + "57 more minutes of transcript below\n\nSubscribe to our newsletter\n\nNo spam, ever.\n"))
                .isEqualTo(said(text));
    }

    /** The same talk as other files have it, each with its name. */
    private static Map<String, String> forms(String text) {
        var cues = new StringBuilder("WEBVTT\n\n");
        int second = 0;
        for (var turn : text.split("\n\n"))
            cues.append(String.format("00:%02d.000 --> 00:%02d.000%n", second, ++second).replace("\r", ""))
                    .append(turn.replaceFirst("\\*\\*(.*?):\\*\\* ", "<v $1>"))
                    .append("\n\n");
        var plain = text.replace("**", "");
        return Map.of("a.txt", plain, "a.vtt", cues.toString(), "a.csv",
                "Speaker,Transcript\n" + plain.replace(": ", ",").replace("\n\n", "\n"));
    }

    @Property(tries = 30)
    void lineEndsOfOtherForms(@ForAll("dialogues") String text) {
        forms(text).forEach((name, body) -> assertThat(said(Raw.document(name, body.replace("\n", "\r\n"))))
                .isEqualTo(said(Raw.document(name, body)))
                .isEqualTo(said(text)));
    }

    @Property(tries = 30)
    void unicodeFormsOfOtherForms(@ForAll("dialogues") String text) {
        forms(text).forEach(
                (name, body) -> assertThat(said(Raw.document(name, Normalizer.normalize(body, Normalizer.Form.NFD))))
                        .isEqualTo(said(text)));
    }

    @Property(tries = 30)
    void widthsOfPlainText(@ForAll("dialogues") String text) {
        var plain = text.replace("**", "");
        assertThat(said(Raw.document("a.txt", wrapped(plain, 60))))
                .isEqualTo(said(Raw.document("a.txt", wrapped(plain, 90))))
                .isEqualTo(said(text));
    }

    @Property(tries = 30)
    void boilerplateAroundPlainText(@ForAll("dialogues") String text) {
        var plain = text.replace("**", "");
        assertThat(
                said(Raw.document("a.txt",
                        "Check out the latest episodes\n\n" + plain
                                + "Follow us on Twitter\n\nAll rights reserved.\n\n3 comments\n")))
                .isEqualTo(said(text));
    }

    private static String wrapped(String text, int width) {
        var wrapped = new StringBuilder();
        for (var paragraph : text.split("\n\n")) {
            int line = 0;
            for (var word : paragraph.split(" ")) {
                boolean next = line > 0 && line + word.length() > width;
                wrapped.append(line == 0 ? "" : next ? "\n" : " ").append(word);
                line = next ? word.length() : line + word.length() + 1;
            }
            wrapped.append("\n\n");
        }
        return wrapped.toString();
    }
}
