package dev.parley.processor.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.AttributeSource;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final CharTermAttribute term = new AttributeSource().addAttribute(CharTermAttribute.class);

    @Test
    void it_has_what_queries_look_at_also_what_must_not_occur() {
        var vocabulary = vocabulary("\"reward models\" AND NOT robots", "exact:RL");
        assertThat(has(vocabulary, Fields.TEXT, "reward", "model", "robot")).isTrue();
        assertThat(has(vocabulary, Fields.EXACT, "RL")).isTrue();
    }

    @Test
    void it_has_no_other_words_and_those_only_in_their_fields() {
        var vocabulary = vocabulary("\"reward models\" AND NOT robots", "exact:RL");
        assertThat(has(vocabulary, Fields.TEXT, "walk")).isFalse();
        assertThat(has(vocabulary, Fields.TEXT, "RL")).isFalse();
        assertThat(has(vocabulary, Fields.TITLE, "reward")).isFalse();
    }

    @Test
    void a_prefix_has_whatever_begins_with_it() {
        var vocabulary = vocabulary("verif*");
        assertThat(has(vocabulary, Fields.TEXT, "verif", "verifiable")).isTrue();
        assertThat(has(vocabulary, Fields.TEXT, "veri")).isFalse();
    }

    private boolean has(Vocabulary vocabulary, String field, String... terms) {
        return List.of(terms).stream().allMatch(text -> {
            term.setEmpty().append(text);
            return vocabulary.has(field, term);
        });
    }

    private static Vocabulary vocabulary(String... queries) {
        try (var analysis = Fields.analysis("en")) {
            var syntax = new QuerySyntax(analysis);
            return Vocabulary.of(List.of(queries)
                    .stream()
                    .map(text -> (QuerySyntax.Outcome.Parsed) syntax.parse(text))
                    .map(parsed -> new CompiledQuery(0, parsed.query(), parsed.query(), false, List.of()))
                    .toList());
        }
    }
}
