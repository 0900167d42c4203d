package dev.parley.processor.dedupe.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedPassagesTest {
    private static final String TALK = "The engine weaves algebraical patterns, just as the loom weaves flowers. "
            + "It can do whatever we know how to order it to perform; it follows analysis. "
            + "Nothing in it originates, and nothing in it is surprised.";

    @Test
    void theLongestComeFirstWithTheirPlacesInBoth() {
        var other = "A preface. IT CAN DO whatever we know how to order it to perform! Then: "
                + "the engine weaves algebraical patterns just as the loom, they say.";
        var passages = SharedPassages.of(TALK, other, 5);
        assertThat(passages).extracting(Passage::words).containsExactly(12, 9);
        assertThat(TALK.substring(passages.getFirst().from(), passages.getFirst().to()))
                .isEqualTo("It can do whatever we know how to order it to perform");
        assertThat(other.substring(passages.getFirst().otherFrom(), passages.getFirst().otherTo()))
                .isEqualTo("IT CAN DO whatever we know how to order it to perform");
        assertThat(other.substring(passages.getLast().otherFrom(), passages.getLast().otherTo()))
                .isEqualTo("the engine weaves algebraical patterns just as the loom");
    }

    @Test
    void aTextSharesAllOfItselfOnce() {
        assertThat(SharedPassages.of(TALK, TALK, 5))
                .containsExactly(new Passage(WordPlaces.of(TALK).size(), 0, TALK.length() - 1, 0, TALK.length() - 1));
    }

    @Test
    void fewWordsInCommonAreNoPassage() {
        assertThat(SharedPassages.of(TALK, "the engine weaves algebraical patterns just as it likes", 5)).isEmpty();
        assertThat(SharedPassages.of("", TALK, 5)).isEmpty();
    }

    @Test
    void oneWordRepeatedIsBoundedWork() {
        assertThat(SharedPassages.of("so ".repeat(20_000), "so ".repeat(30_000), 3)).first()
                .extracting(Passage::words)
                .isEqualTo(20_000);
    }

    @Test
    void scriptsWithoutSpacesAreReadCharacterByCharacter() {
        assertThat(SharedPassages.of("今天我们谈人工智能的真正瓶颈", "他说人工智能的真正瓶颈是验证", 3)).extracting(Passage::words)
                .containsExactly(9);
    }

    @Test
    void atMostSoManyAreGiven() {
        var other = IntStream.range(0, 10)
                .mapToObj(i -> numbered("w", i * 20, i * 20 + 10) + " " + numbered("x", i * 20, i * 20 + 3))
                .collect(Collectors.joining(" "));
        assertThat(SharedPassages.of(numbered("w", 0, 200), other, 4)).hasSize(4);
    }

    private static String numbered(String prefix, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
    }
}
