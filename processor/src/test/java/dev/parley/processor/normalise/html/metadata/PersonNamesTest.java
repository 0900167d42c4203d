package dev.parley.processor.normalise.html.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {
    @ParameterizedTest
    @ValueSource(strings = { "View all posts by Ada Moe", "More  from Ada Moe", "View\n all" })
    void wordsThatLeadToWhatElseSomebodyWroteAreNoName(String words) {
        assertThat(PersonNames.goesOn(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "Ada Moe", "Ada  Moe", "Ludwig van der Rohe", "Ada Moe, editor of the paper", "ada moe", "",
                    " " })
    void namesAreNames(String words) {
        assertThat(PersonNames.goesOn(words)).isFalse();
    }
}
