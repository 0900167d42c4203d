package dev.parley.processor.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(100);

    @Test
    void what_is_little_is_due_at_once_and_then_after_an_interval() {
        assertThat(turns.isDue(turns.handle(), 1000, 0)).isTrue();
        long of = turns.handle();
        assertThat(turns.isDue(of, 1099, 0)).isFalse();
        assertThat(turns.isDue(of, 1100, 0)).isTrue();
    }

    @Test
    void one_commit_is_for_all_that_was_handled_before_it() {
        long first = turns.handle();
        long second = turns.handle();
        assertThat(turns.isDue(first, 1000, 0)).isTrue();
        assertThat(turns.isDue(second, 2000, 0)).isFalse();
    }

    @Test
    void a_busy_thread_is_asked_once_an_interval_was_quiet_or_after_five() {
        assertThat(turns.isDue(handled(1), 1000, 0)).isTrue();
        assertThat(turns.isDue(handled(20), 1100, 0)).isFalse();
        assertThat(turns.isDue(handled(19), 1200, 0)).isTrue();
        for (int now = 1300; now < 1700; now += 100)
            assertThat(turns.isDue(handled(20), now, 0)).isFalse();
        assertThat(turns.isDue(handled(20), 1700, 0)).isTrue();
    }

    @Test
    void what_a_busy_thread_handled_last_is_due_once_it_is_quiet() {
        assertThat(turns.isDue(handled(1), 1000, 0)).isTrue();
        long of = handled(500);
        assertThat(turns.isDue(of, 1100, 0)).isFalse();
        assertThat(turns.isDue(of, 1200, 0)).isTrue();
    }

    @Test
    void where_commits_take_long_a_thread_works_twice_as_long() {
        assertThat(turns.isDue(handled(1), 1000, 600)).isFalse();
        assertThat(turns.isDue(handled(1), 1200, 600)).isTrue();
        assertThat(turns.isDue(handled(1), 2300, 600)).isFalse();
        assertThat(turns.isDue(handled(1), 2400, 600)).isTrue();
    }

    @Test
    void whoever_handled_nothing_asks_for_nothing() {
        turns.handle();
        assertThat(turns.isDue(-1, 1000, 0)).isFalse();
    }

    @Test
    void what_is_much_waits_for_a_multiple_of_the_interval_but_never_as_long_as_transactions_may_last() {
        assertThat(Pace.atLatest(Duration.ofMillis(100))).isEqualTo(Duration.ofSeconds(2));
        assertThat(Pace.atLatest(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(5));
    }

    private long handled(int records) {
        long of = -1;
        for (int i = 0; i < records; i++)
            of = turns.handle();
        return of;
    }
}
