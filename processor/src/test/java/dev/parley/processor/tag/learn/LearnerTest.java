package dev.parley.processor.tag.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.processor.tag.TaxonomyReader;
import dev.parley.processor.tag.TaxonomyReading;
import dev.parley.processor.tag.TaxonomyWriter;
import dev.parley.processor.tag.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearnerTest {
    private static final Learner LEARNER = new Learner("en", "learned", 20);
    private static final List<List<String>> WORDS = List.of(List.of("loom", "shuttle", "warp", "cloth"),
            List.of("engine", "steam", "boiler", "piston"), List.of("violin", "orchestra", "sonata", "bow"));

    @Test
    void whatIsLearnedTagsTextsThatWereNotSeen() throws Learner.NotEnough {
        var f1 = F1.of(examples(), new CrossValidation(LEARNER, 5).tags(examples()));
        assertThat(f1.micro()).isGreaterThan(0.9);
    }

    @Test
    void aLearnedTaxonomyReadsBackAsItWasWritten() throws Learner.NotEnough {
        var learned = LEARNER.learn(examples());
        assertThat(TaxonomyReader.read(TaxonomyWriter.yaml(learned))).isInstanceOfSatisfying(
                TaxonomyReading.Valid.class, valid -> assertThat(valid.taxonomy()).isEqualTo(learned));
    }

    @Test
    void theTellingTermsComeFirst() {
        assertThat(Suggestions.telling(examples(), "en").get("weaving")).startsWith("loom")
                .contains("warp")
                .doesNotContain("piston");
    }

    @Test
    void tagsThatAreNoIdsGetSomeAndStayTheLabels() throws Learner.NotEnough {
        var texts = examples(List.of("Weaving & Cloth", "C++", "+++"));
        var learned = LEARNER.learn(texts);
        assertThat(TaxonomyReader.read(TaxonomyWriter.yaml(learned))).isInstanceOfSatisfying(
                TaxonomyReading.Valid.class, valid -> assertThat(valid.taxonomy()).isEqualTo(learned));
        assertThat(learned.topics()).extracting(Topic::id).containsExactly("topic", "c", "weaving-cloth");
        assertThat(learned.topics()).extracting(Topic::label).containsExactly("+++", "C++", "Weaving & Cloth");
        assertThat(F1.of(texts, new CrossValidation(LEARNER, 5).tags(texts)).micro()).isGreaterThan(0.9);
    }

    @Test
    void tagsThatLeadToOneIdAreNumbered() {
        assertThat(TopicIds.of(List.of("AI", "ai", "Ai", "Künstliche Intelligenz"))).containsExactly(
                Map.entry("AI", "ai-2"), Map.entry("Ai", "ai-3"),
                Map.entry("Künstliche Intelligenz", "kunstliche-intelligenz"), Map.entry("ai", "ai"));
    }

    @Test
    void fewTextsTeachNothing() {
        assertThatThrownBy(() -> LEARNER.learn(examples().subList(0, 4))).isInstanceOf(Learner.NotEnough.class)
                .hasMessageContaining("at least 10 texts");
    }

    /** Thirty texts of three topics, each with words of its topic and words that all have. */
    private static List<LabelledText> examples() {
        return examples(List.of("weaving", "steam-power", "music"));
    }

    private static List<LabelledText> examples(List<String> topics) {
        var texts = new ArrayList<LabelledText>();
        for (int i = 0; i < 30; i++) {
            var words = WORDS.get(i % 3);
            var text = "Today we speak of the %s and the %s of number %d.\n\nEverybody likes a %s in town %d."
                    .formatted(words.getFirst(), words.get(1 + i % 2), i, words.get(1 + (i + i / 3) % 3), i);
            texts.add(new LabelledText("text-" + i, "Talk " + i, List.of(topics.get(i % 3)), text));
        }
        return texts;
    }
}
