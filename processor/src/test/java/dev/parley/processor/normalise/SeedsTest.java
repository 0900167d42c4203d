package dev.parley.processor.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.model.Document;
import dev.parley.model.Form;
import dev.parley.model.Person.Role;
import dev.parley.model.Section;
import dev.parley.model.Statement;
import dev.parley.model.Statement.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The five seed documents, which were read by hand. */
class SeedsTest {
    private static Document seed(String name) {
        return Raw.document(Raw.of(Path.of("..", "seeds", name)));
    }

    private static List<Statement> of(Kind kind, Document document) {
        return document.statements().stream().filter(statement -> statement.kind() == kind).toList();
    }

    @Test
    void aSummaryIsSectionsOfPoints() {
        var summary = seed("000_632fa33782e28660.txt");
        assertThat(summary.form()).isEqualTo(Form.SUMMARY);
        assertThat(summary.title()).isNull();
        assertThat(summary.sections()).extracting(Section::heading)
                .hasSize(11)
                .startsWith("Generalization: Is Reasoning Enough?");
        assertThat(of(Kind.POINT, summary)).extracting(Statement::label)
                .contains("The agent revolution", "Safety concerns");
        assertThat(of(Kind.TURN, summary)).isEmpty();
    }

    @Test
    void anArticlesQuotesBelongToTheOneItIsAbout() {
        var article = seed("001_b5214d015303e50c.txt");
        assertThat(article.form()).isEqualTo(Form.ARTICLE);
        assertThat(article.published().on()).isEqualTo("2026-01-10");
        assertThat(of(Kind.QUOTE, article)).hasSize(8).allSatisfy(quote -> {
            assertThat(quote.speaker()).isEqualTo("Lukasz Kaiser");
            assertThat(quote.source()).isEqualTo(new Statement.CitedSource("Dwarkesh Podcast", null));
        });
        assertThat(article.text()).doesNotContain("Get updates", "This post was written");
    }

    @Test
    void aQuoteListGivesLabelTextAndSource() {
        var quotes = seed("002_8691fe0cf483beaf.txt");
        assertThat(quotes.form()).isEqualTo(Form.QUOTES);
        assertThat(of(Kind.QUOTE, quotes)).hasSize(75).first().satisfies(quote -> {
            assertThat(quote.label()).isEqualTo("On Initial Expectations");
            assertThat(quote.source()).isEqualTo(new Statement.CitedSource("NVIDIA GTC Panel 2024", 2024));
        });
    }

    @Test
    void aTranscriptsTurnsEndAtThePaywall() {
        var transcript = seed("003_ce96b97cd3a21685.txt");
        assertThat(transcript.form()).isEqualTo(Form.TRANSCRIPT);
        assertThat(transcript.people()).extracting("name", "role")
                .containsExactly(tuple("Jacob Effron", Role.HOST), tuple("Lukasz Kaiser", Role.GUEST));
        assertThat(transcript.unnamedSpeakers()).containsExactly("SPEAKER_3");
        assertThat(of(Kind.TURN, transcript)).hasSize(10).last().extracting(Statement::startSeconds).isEqualTo(114.0);
        assertThat(transcript.text()).contains("we're doing ChatGPT").doesNotContain("curl", "57 more minutes");
    }

    @Test
    void aPostKeepsItsQuestionsAndAnswers() {
        var post = seed("004_ed2bc7071c8b21d3.txt");
        assertThat(post.title()).isEqualTo("Lukasz Kaiser of OpenAI: 'The Real Bottleneck is Verification, Not Ideas'");
        assertThat(post.site()).isEqualTo("Aionda");
        assertThat(of(Kind.ANSWER, post)).extracting(Statement::question).hasSize(3).contains("Who is Lukasz Kaiser?");
    }

    @Test
    void statementsStandWhereTheirSpansSay() {
        var transcript = seed("003_ce96b97cd3a21685.txt");
        assertThat(transcript.statements()).allSatisfy(statement -> {
            var span = Objects.requireNonNull(statement.span());
            assertThat(transcript.text().substring(span.start(), span.end())).isEqualTo(statement.text());
        });
    }
}
