package dev.parley.processor.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final int IDLE = 1;
    private static final int BUSY = 25;
    private final Turns turns = new Turns(100);

    @Test
    void what_is_little_is_due_at_once_and_then_after_an_interval() {
        assertThat(isDueAfter(IDLE, 1000)).isTrue();
        turns.back(1010);
        assertThat(isDueAfter(IDLE, 1109)).isFalse();
        assertThat(isDueAfter(IDLE, 1110)).isTrue();
    }

    @Test
    void one_commit_is_for_all_that_was_handled_before_it() {
        long first = turns.turn();
        long second = turns.turn();
        assertThat(turns.isDue(first, 1000)).isTrue();
        assertThat(turns.isDue(second, 2000)).isFalse();
    }

    @Test
    void a_busy_thread_is_asked_once_it_worked_less_or_after_five_intervals() {
        assertThat(isDueAfter(IDLE, 1000)).isTrue();
        turns.back(1000);
        assertThat(isDueAfter(BUSY, 1100)).isFalse();
        assertThat(isDueAfter(BUSY - 1, 1200)).isTrue();
        turns.back(1200);
        for (int now = 1300; now < 1700; now += 100)
            assertThat(isDueAfter(BUSY, now)).isFalse();
        assertThat(isDueAfter(BUSY, 1700)).isTrue();
    }

    @Test
    void what_a_busy_thread_handled_last_is_due_once_it_rests() {
        assertThat(isDueAfter(IDLE, 1000)).isTrue();
        turns.back(1000);
        long of = turns.turn();
        turns.work(Duration.ofMillis(BUSY).toNanos());
        assertThat(turns.isDue(of, 1100)).isFalse();
        assertThat(turns.isDue(of, 1200)).isTrue();
    }

    @Test
    void where_commits_take_long_a_thread_works_four_times_as_long() {
        assertThat(isDueAfter(IDLE, 1000)).isTrue();
        turns.back(1400);
        assertThat(isDueAfter(IDLE, 2500)).isFalse();
        assertThat(isDueAfter(IDLE, 2600)).isTrue();
        turns.back(2710);
        assertThat(isDueAfter(IDLE, 2810)).isTrue();
    }

    @Test
    void a_thread_that_may_have_rested_was_not_long_in_its_commit() {
        assertThat(isDueAfter(IDLE, 1000)).isTrue();
        assertThat(turns.isAway()).isTrue();
        turns.back(1100);
        assertThat(turns.isAway()).isFalse();
        assertThat(isDueAfter(IDLE, 1200)).isTrue();
    }

    @Test
    void a_thread_that_was_seen_again_after_an_hour_is_asked_as_soon_as_streams_commits_by_itself() {
        assertThat(isDueAfter(IDLE, 1000)).isTrue();
        long later = Duration.ofHours(1).toMillis();
        turns.back(later);
        assertThat(isDueAfter(IDLE, later + 1900)).isFalse();
        assertThat(isDueAfter(IDLE, later + Pace.atLatest(Duration.ofMillis(100)).toMillis())).isTrue();
    }

    @Test
    void how_busy_a_thread_is_does_not_depend_on_how_long_it_was_away() {
        assertThat(isDueAfter(IDLE, 1000)).isTrue();
        turns.back(1090);
        assertThat(isDueAfter(BUSY, 1190)).isFalse();
        assertThat(isDueAfter(BUSY, 1290)).isFalse();
    }

    @Test
    void whoever_handled_nothing_asks_for_nothing() {
        turns.work(1);
        assertThat(turns.isDue(-1, 1000)).isFalse();
    }

    @Test
    void what_is_much_waits_for_a_multiple_of_the_interval_but_never_as_long_as_transactions_may_last() {
        assertThat(Pace.atLatest(Duration.ofMillis(100))).isEqualTo(Duration.ofSeconds(2));
        assertThat(Pace.atLatest(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(5));
    }

    private boolean isDueAfter(int milliseconds, long now) {
        long of = turns.turn();
        turns.work(Duration.ofMillis(milliseconds).toNanos());
        return turns.isDue(of, now);
    }
}
