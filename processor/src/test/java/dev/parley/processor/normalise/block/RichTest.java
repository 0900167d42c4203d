package dev.parley.processor.normalise.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.processor.normalise.block.Rich.Mark;
import dev.parley.processor.normalise.block.Rich.Mark.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RichTest {
    private static final Rich TEXT = new Rich("Ada asks.\nEmil says so.",
            List.of(new Mark(Kind.STRONG, 0, 3, null), new Mark(Kind.STRONG, 10, 14, null),
                    new Mark(Kind.LINK, 10, 19, "/so"), new Mark(Kind.EMPHASIS, 15, 19, null)));

    @Test
    void aSliceHasTheMarksThatBeginInItAndNoMoreOfThemThanItHas() {
        assertThat(TEXT.slice(10, 16)).isEqualTo(new Rich("Emil s", List.of(new Mark(Kind.STRONG, 0, 4, null),
                new Mark(Kind.LINK, 0, 6, "/so"), new Mark(Kind.EMPHASIS, 5, 6, null))));
        assertThat(TEXT.slice(1, 10).marks()).isEmpty();
        assertThat(TEXT.slice(0, 23)).isEqualTo(TEXT);
    }

    @Test
    void theMarksFromAPlaceOnAreThoseThatBeginThereOrLater() {
        for (int place = 0; place <= TEXT.text().length(); place++) {
            int from = place;
            assertThat(TEXT.marksFrom(place)).isEqualTo(TEXT.marks().stream().filter(m -> m.start() >= from).toList());
        }
    }
}
