package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RetriedTest {
    @Test
    void whatHasNoRawRecordAnyMoreWasNotTried() {
        assertThat(new Retried(Set.of("a"), Set.of(), Set.of("a", "z")).line())
                .isEqualTo("0 tried again: 0 read now, 0 rejected again; of 1 there is no raw record any more");
        assertThat(new Retried(Set.of("a", "b"), Set.of("a", "b"), Set.of("b", "z")).line())
                .isEqualTo("2 tried again: 1 read now, 1 rejected again");
    }
}
