package dev.parley.processor.dedupe.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.ContentHash;
import dev.parley.model.Document;
import dev.parley.model.DocumentId;
import dev.parley.model.Form;
import dev.parley.model.Locator;
import dev.parley.model.Provenance;
import dev.parley.model.Published;
import dev.parley.model.Statement;
import dev.parley.model.Statement.Kind;
import dev.parley.model.Statement.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ToldTest {
    private static final List<String> QUESTIONS = IntStream.range(0, 12)
            .mapToObj(i -> "Which loom " + i + " would you take along to an island " + i + "?")
            .toList();

    @Test
    void theSameQuestionsPutToSomebodyElseMakeNoCopy() {
        var ada = answered("ada");
        var ben = answered("ben");
        assertThat(Overlap.of(Sketch.of(ada.text()), Sketch.of(ben.text())).similar()).isTrue();
        assertThat(Overlap.of(Sketch.of(ada), Sketch.of(ben)).shared()).isZero();
    }

    @Test
    void aCopyIsFoundAndAsLongWhereNobodyHasMarkedTheQuestions() {
        var marked = Sketch.of(answered("ada"));
        var unmarked = Sketch.of(document(answered("ada").text(), List.of()));
        assertThat(marked.length()).isEqualTo(unmarked.length());
        assertThat(Overlap.of(marked, unmarked).similar()).isTrue();
        assertThat(Overlap.of(unmarked, marked).similar()).isTrue();
    }

    @Test
    void whatATurnAnswersIsTheTurnBeforeIt() {
        var text = "How old is the loom?\nIt is a hundred years old.\nWho built the loom?\nMy mother built it.";
        var document = document(text, List.of(said(text, null, "How old is the loom?"),
                said(text, "How old is the loom?", "It is a hundred years old."),
                said(text, null, "Who built the loom?"), said(text, "Who built the loom?", "My mother built it.")));
        assertThat(Told.of(document)).isEqualTo("\nIt is a hundred years old.\n\nMy mother built it.");
    }

    @Test
    void whatIsAskedOfAWitnessWhoSaysYesAndNoIsTold() {
        var text = "Did you see the defendant leave the mill at seven?\nYes.\nAnd did he carry the loom with him?\nNo.";
        var document = document(text,
                List.of(answer(text, "Did you see the defendant leave the mill at seven?", "Yes."),
                        answer(text, "And did he carry the loom with him?", "No.")));
        assertThat(Told.of(document)).isEqualTo(text);
    }

    @Test
    void aQuestionThatTheTextDoesNotHaveTakesNothingAway() {
        var text = "It is a hundred years old.";
        assertThat(Told.of(document(text, List.of(answer(text, "How old?", text))))).isEqualTo(text);
    }

    private static Document answered(String who) {
        var text = IntStream.range(0, QUESTIONS.size())
                .mapToObj(i -> QUESTIONS.get(i) + "\n" + reply(who, i))
                .collect(Collectors.joining("\n"));
        var statements = new ArrayList<Statement>();
        for (int i = 0; i < QUESTIONS.size(); i++)
            statements.add(answer(text, QUESTIONS.get(i), reply(who, i)));
        return document(text, statements);
    }

    private static String reply(String who, int question) {
        return IntStream.range(0, 15).mapToObj(i -> who + question + "x" + i).collect(Collectors.joining(" ", "", "."));
    }

    private static Statement answer(String text, String question, String words) {
        return placed(text, Statement.answer(question, null, words));
    }

    private static Statement said(String text, @Nullable String question, String words) {
        return placed(text, new Statement(Kind.TURN, null, null, null, question, null, null, null, null, words));
    }

    private static Statement placed(String text, Statement statement) {
        int at = text.indexOf(statement.text());
        return statement.withSpan(new Span(at, at + statement.text().length()));
    }

    private static Document document(String text, List<Statement> statements) {
        var locator = new Locator("folder:looms/a.txt");
        return new Document(1, DocumentId.of(locator), locator, Form.QA, null, "en", Published.UNKNOWN, null, null,
                List.of(), List.of(), List.of(), statements, text, 1, ContentHash.of(text), 1,
                new Provenance("test", Instant.EPOCH, "text/plain", Map.of()));
    }
}
