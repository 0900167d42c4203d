package dev.parley.processor.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyReaderTest {
    @Test
    void theTaxonomyOfTheHouseHasEighteenTopicsAndNoWarnings() {
        assertThat(TaxonomyReader.read(DefaultTaxonomy.yaml())).isInstanceOfSatisfying(TaxonomyReading.Valid.class,
                valid -> {
                    assertThat(valid.taxonomy().topics()).hasSize(18);
                    assertThat(valid.warnings()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "loom              | does not parse
        loom AND           | does not parse
        *:*                | matches everything
        *                  | matches everything
        loom OR *:*        | matches everything
        NOT loom           | only what must not occur
        loom OR (NOT yarn) | only what must not occur
        "!!"               | no words
        lo*                | at least 3 letters
        *oom               | wildcard stands at the end
        /lo+m/             | regular expressions
        loom~2             | behind a phrase
        "a b"~1000         | at most 100 apart
        colour:red         | there is no field 'colour'
        """)
    void aQueryThatIsNoneIsRefusedWithItsPlace(String query, String reason) {
        var problems = problems(
                "version: 1\ntopics:\n  - id: a\n    queries:\n      - yarn\n      - '" + query + "'\n");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.column()).isEqualTo(9);
            assertThat(problem.reason()).contains(reason);
        });
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        var problems = problems("""
            topics:
              - id: Looms
                queries: [loom]
                colour: red
              - id: yarn
                parent: cloth
                bias: much
              - id: yarn
            """);
        assertThat(problems).extracting(Problem::toString)
                .containsExactly("1:1: a taxonomy needs a version, such as 2026-11-20.1",
                        "2:9: an id is lower-case letters, digits and single hyphens, not 'Looms'",
                        "4:5: there is no 'colour' here, only id, label, description, parent, bias, queries",
                        "6:13: there is no topic 'cloth' to be the parent of 'yarn'",
                        "7:11: bias is a number, not 'much'", "8:9: topic 'yarn' is there already, at line 5");
    }

    @Test
    void aCircleOfParentsIsRefused() {
        assertThat(problems("version: 1\ntopics: [{id: a, parent: b}, {id: b, parent: c}, {id: c, parent: a}]"))
                .extracting(Problem::reason)
                .containsExactly("topic 'a' is its own ancestor", "topic 'b' is its own ancestor",
                        "topic 'c' is its own ancestor");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
        ''                           | 1 | the file is empty
        just words                   | 1 | a version and topics
        'version: 1'                 | 1 | a list of topics
        'version: 1\ntopics: [a: {'  | 2 |
        """)
    void whatIsNoTaxonomyIsRefused(String yaml, int line, String reason) {
        assertThat(problems(yaml.replace("\\n", "\n"))).first().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.reason()).contains(reason == null ? "" : reason);
        });
    }

    @Test
    void queriesThatSayTheSameAreWarnedOf() {
        var reading = TaxonomyReader.read("""
            version: 1
            topics:
              - id: a
                queries: [loom, Looms]
              - id: b
                queries: [loom]
            """);
        assertThat(reading).isInstanceOfSatisfying(TaxonomyReading.Valid.class,
                valid -> assertThat(valid.warnings()).extracting(Problem::toString)
                        .containsExactly("4:21: the query Looms means the same as an earlier one of a",
                                "6:15: the query loom overlaps: topic a has it too"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        strict       | 2:7: a rule has midpoint, steepness, threshold and words
        [1, 2]       | 2:7: a rule has midpoint, steepness, threshold and words
        {words: 0.5} | 2:15: words is a whole number
        """)
    void aRuleThatIsNoneIsRefusedInsteadOfPassedOver(String rule, String problem) {
        assertThat(problems("version: 1\nrule: " + rule + "\ntopics: [{id: a, queries: [loom]}]"))
                .extracting(Problem::toString)
                .containsExactly(problem);
    }

    @Test
    void aLanguageThatNoDocumentHasIsWarnedOf() {
        var reading = TaxonomyReader.read("""
            version: 1
            language: English
            topics: [{id: a, queries: [loom, {query: Webstuhl, language: German}, {query: telar, language: es-419}]}]
            """);
        assertThat(reading).isInstanceOfSatisfying(TaxonomyReading.Valid.class,
                valid -> assertThat(valid.warnings()).extracting(Problem::toString)
                        .containsExactly("2:11: no document has the language 'English'; it is a code, such as en",
                                "3:62: no document has the language 'german'; it is a code, such as en"));
    }

    @Test
    void theBeginningOfAKoreanWordMayHaveTwoSyllables() {
        assertThat(TaxonomyReader.read("version: 1\ntopics: [{id: a, queries: ['추론*']}]"))
                .isInstanceOf(TaxonomyReading.Valid.class);
        assertThat(problems("version: 1\ntopics: [{id: a, queries: ['법*']}]")).singleElement()
                .asString()
                .contains("at least 3 letters");
    }

    @Test
    void aQueryWhoseSignsAreNotLookedForIsWarnedOf() {
        var reading = TaxonomyReader.read("""
            version: 1
            topics:
              - id: a
                queries: ['"C++"', '".NET"', 'exact:"C#"', '"end." AND "a. b"', '+loom']
            """);
        assertThat(reading).isInstanceOfSatisfying(TaxonomyReading.Valid.class,
                valid -> assertThat(valid.warnings()).hasSize(2)
                        .allSatisfy(warning -> assertThat(warning.toString()).contains("exact:\"C++\"")));
    }

    @Test
    void whatIsOfNoUseIsWarnedOf() {
        var reading = TaxonomyReader.read("""
            version: 1
            topics:
              - id: craft
              - id: weaving
                parent: craft
                queries: [loom, {query: yarn, weight: 0}]
              - id: silk
                queries: [{query: cotton, weight: -1}]
            """);
        assertThat(reading).isInstanceOfSatisfying(TaxonomyReading.Valid.class, valid -> assertThat(valid.warnings())
                .extracting(Problem::toString)
                .containsExactly("6:21: the query yarn is of no use: its weight is 0",
                        "7:5: no document will have the topic silk: no query speaks for it, and no other topic is below it"));
    }

    @Test
    void tenThousandTopicsAreReadAndATwinAmongThemIsFound() {
        var topics = IntStream.range(0, 10_000)
                .mapToObj(i -> "  - {id: topic-" + i + ", queries: ['\"word" + i + " loom\"']}\n")
                .collect(Collectors.joining());
        assertThat(TaxonomyReader.read("version: 1\ntopics:\n" + topics)).isInstanceOfSatisfying(
                TaxonomyReading.Valid.class, valid -> assertThat(valid.taxonomy().topics()).hasSize(10_000));
        assertThat(problems("version: 1\ntopics:\n" + topics + "  - {id: topic-77}\n")).singleElement()
                .asString()
                .contains("topic 'topic-77' is there already");
    }

    private static List<Problem> problems(String yaml) {
        return switch (TaxonomyReader.read(yaml)) {
            case TaxonomyReading.Refused(var problems) -> problems;
            case TaxonomyReading.Valid valid -> throw new AssertionError("taken: " + valid);
        };
    }
}
