package dev.parley.processor.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Document;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.Evidence;
import dev.parley.model.EnrichedDocument.TopicTag;
import dev.parley.model.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TaggerTest {
    @Test
    void aTagCarriesTheStatementsAndTheWordsThatEarnedIt() throws IOException {
        var tags = tags("- {id: weaving, queries: ['\"power loom\"', weave]}", "Nothing here.",
                "The power looms came, and everybody weaves.");
        assertThat(tags).singleElement().satisfies(tag -> {
            assertThat(tag.id()).isEqualTo("weaving");
            assertThat(tag.evidence()).containsExactly(new Evidence(1, List.of("power looms", "weaves")));
        });
    }

    @Test
    void noPhraseReachesFromOneStatementIntoTheNext() throws IOException {
        assertThat(tags("- {id: a, queries: ['\"power loom\"', '\"power loom\"~100']}", "He has power.", "Loom it is."))
                .isEmpty();
    }

    @Test
    void andIsAboutOneStatement() throws IOException {
        var topic = "- {id: a, queries: [power AND loom]}";
        assertThat(tags(topic, "He has power.", "A loom it is.")).isEmpty();
        assertThat(tags(topic, "He has power.", "A loom has power.")).singleElement()
                .satisfies(tag -> assertThat(tag.evidence()).extracting(Evidence::statement).containsExactly(1));
    }

    @Test
    void notIsAboutOneStatement() throws IOException {
        var topic = "- {id: a, queries: [jaguar NOT car]}";
        assertThat(tags(topic, "A jaguar is a car.")).isEmpty();
        assertThat(ids(tags(topic, "A jaguar is a car.", "The jaguar climbs."))).containsExactly("a");
    }

    @Test
    void aBoostChangesNothingOfThat() throws IOException {
        assertThat(tags("- {id: a, queries: ['(power AND loom)^2']}", "He has power.", "A loom it is.")).isEmpty();
        assertThat(ids(tags("- {id: a, queries: ['(jaguar NOT car)^2']}", "A car.", "The jaguar climbs.")))
                .containsExactly("a");
    }

    @Test
    void exactWordsAreLetterByLetter() throws IOException {
        var topic = "- {id: a, queries: ['exact:RAG']}";
        assertThat(tags(topic, "A rag on the floor.")).isEmpty();
        assertThat(ids(tags(topic, "They use RAG, too."))).containsExactly("a");
    }

    @Test
    void aWeakWordNeedsCompany() throws IOException {
        var topic = "- {id: a, queries: [{query: loom, weight: 0.5}, {query: yarn, weight: 0.5}]}";
        assertThat(tags(topic, "A loom.")).isEmpty();
        assertThat(ids(tags(topic, "A loom.", "And yarn."))).containsExactly("a");
    }

    @Test
    void oneMentionInAVeryLongTextIsNotWhatItIsAbout() throws IOException {
        var filler = String.join(" ", Collections.nCopies(20_000, "talk"));
        assertThat(tags("- {id: a, queries: [loom]}", filler, "A loom.")).isEmpty();
    }

    @Test
    void parentsFollowTheirChildren() throws IOException {
        var tags = tags("""
            - {id: craft}
            - {id: weaving, parent: craft}
            - {id: looms, parent: weaving, queries: [loom]}""", "A loom.");
        assertThat(ids(tags)).containsExactly("craft", "looms", "weaving");
        assertThat(tags).allSatisfy(tag -> assertThat(tag.evidence()).hasSize(1));
    }

    @Test
    void wordsAreStemmedInTheLanguageOfTheDocument() throws IOException {
        var taxonomy = Texts.taxonomy("- {id: a, queries: [{query: Webstuhl, language: de}]}");
        try (var tagger = new Tagger(taxonomy)) {
            var statements = List.of(Statement.paragraph("Die Webstühle standen still."));
            assertThat(ids(tagger.topics(Texts.in("de", null, statements)))).containsExactly("a");
            assertThat(tagger.topics(Texts.in("en", null, statements))).isEmpty();
        }
    }

    @Test
    void titlesLabelsAndQuestionsCountButSponsorsDoNot() throws IOException {
        var statements = List.of(Statement.paragraph("Buy a loom.").withAside(Statement.Aside.SPONSOR),
                Statement.point("On yarn", "It is long."), Statement.answer("And wool?", null, "It is warm."));
        try (var tagger = new Tagger(Texts.taxonomy("""
            - {id: looms, queries: [loom]}
            - {id: yarn, queries: [yarn]}
            - {id: wool, queries: [wool]}
            - {id: cloth, queries: ['title:cloth']}"""))) {
            var tags = tagger.topics(Texts.in("en", "Cloth", statements));
            assertThat(ids(tags)).containsExactly("cloth", "wool", "yarn");
            assertThat(tags.getFirst().evidence()).containsExactly(new Evidence(null, List.of("Cloth")));
        }
    }

    /** The turn before it says the question already. */
    @Test
    void whatATurnAnswersCountsOnce() throws IOException {
        var asked = Statement.turn("Ada Moe", null, "What of looms?");
        var answered = new Statement(Statement.Kind.TURN, "Otto Brandt", null, null, "What of looms?", null, null, null,
                null, "They are slow.");
        try (var tagger = new Tagger(Texts.taxonomy("- {id: looms, queries: [loom]}"))) {
            var tags = tagger.topics(Texts.in("en", null, List.of(asked, answered)));
            assertThat(tags).singleElement()
                    .satisfies(tag -> assertThat(tag.evidence()).containsExactly(new Evidence(0, List.of("looms"))));
        }
    }

    @Test
    void amongTenThousandTopicsADocumentGetsItsOwn() throws IOException {
        var topics = IntStream.range(0, 10_000)
                .mapToObj(i -> "- {id: topic-" + i + ", queries: ['\"word" + i + " loom\"']}")
                .collect(Collectors.joining("\n"));
        assertThat(ids(tags(topics, "A word4711 loom.", "A word1 yarn."))).containsExactly("topic-4711");
    }

    @Test
    void wordsInAnyPassageKeepTheirPlace() throws IOException {
        var tags = tags("- {id: a, queries: [loom]}", "…", "A loom.", "—", "Another loom, internationalizationalists.");
        assertThat(tags).singleElement()
                .satisfies(tag -> assertThat(tag.evidence()).containsExactly(new Evidence(1, List.of("loom")),
                        new Evidence(3, List.of("loom"))));
    }

    @Test
    void aTextOfHundredsOfThousandsOfStatementsIsTaggedToItsEnd() throws IOException {
        var statements = new ArrayList<Statement>(Collections.nCopies(300_000, Statement.paragraph("Talk.")));
        statements.add(Statement.paragraph("A power loom."));
        try (var tagger = new Tagger(Texts.taxonomy("- {id: a, bias: 1, queries: ['\"power loom\"']}"))) {
            assertThat(tagger.topics(Texts.in("en", null, statements))).singleElement()
                    .satisfies(tag -> assertThat(tag.evidence())
                            .containsExactly(new Evidence(300_000, List.of("power loom"))));
        }
    }

    @Test
    @Timeout(60)
    void whatMustStandTogetherIsLookedForInTensOfThousandsOfStatements() throws IOException {
        var statements = new ArrayList<Statement>(Collections.nCopies(60_000, Statement.paragraph("A loom.")));
        statements.add(Statement.paragraph("A loom has power."));
        try (var tagger = new Tagger(Texts.taxonomy("- {id: a, bias: 1, queries: [power AND loom]}"))) {
            assertThat(tagger.topics(Texts.in("en", "Of looms", statements))).singleElement()
                    .satisfies(tag -> assertThat(tag.evidence())
                            .containsExactly(new Evidence(60_000, List.of("loom", "power"))));
        }
    }

    @Test
    void theVersionOfTheTaxonomyIsRecorded() throws IOException {
        try (var tagger = new Tagger(Texts.taxonomy("- {id: a, queries: [loom]}"))) {
            assertThat(tagger.tag(EnrichedDocument.of(Texts.of("A loom."))).taxonomy()).isEqualTo("test");
        }
    }

    private static List<TopicTag> tags(String topics, String... statements) throws IOException {
        return tags(topics, Texts.of(statements));
    }

    private static List<TopicTag> tags(String topics, Document document) throws IOException {
        try (var tagger = new Tagger(Texts.taxonomy(topics))) {
            return tagger.topics(document);
        }
    }

    private static List<String> ids(List<TopicTag> tags) {
        return tags.stream().map(TopicTag::id).toList();
    }
}
