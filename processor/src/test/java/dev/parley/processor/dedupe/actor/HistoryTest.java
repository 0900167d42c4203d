package dev.parley.processor.dedupe.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Absence;
import dev.parley.model.ContentHash;
import dev.parley.model.EnrichedDocument.Revision;
import dev.parley.processor.dedupe.actor.History.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final ContentHash A = ContentHash.of("a");
    private static final ContentHash B = ContentHash.of("b");

    @Test
    void equalContentCountsOnceWithItsEarliestFetch() {
        var history = of(event("1", 1, A), event("2", 2, B), event("3", 3, A));
        assertThat(history.current()).map(Event::id).contains("2");
        assertThat(history.revisions()).containsExactly(new Revision(at(1), A));
        assertThat(history.tallies()).isEqualTo(Map.of("test", new Tally(1, 1, 1, 0)));
    }

    @Test
    void isTheSameInAnyOrderOfArrival() {
        var events = new ArrayList<>(List.of(event("1", 1, A), event("2", 1, B), event("3", 2, A), event("4", 1, A)));
        var expected = of(events.toArray(Event[]::new));
        for (int seed = 0; seed < 24; seed++) {
            Collections.shuffle(events, new Random(seed));
            assertThat(of(events.toArray(Event[]::new))).isEqualTo(expected);
        }
    }

    @Test
    void theSameEventTwiceIsOne() {
        assertThat(of(event("1", 1, A), event("1", 1, A)).tallies()).isEqualTo(Map.of("test", new Tally(1, 0, 0, 0)));
    }

    @Test
    void aRejectionIsCountedAndIsNoContent() {
        var history = of(event("1", 2, A), new Event("2", "test", at(3), null));
        assertThat(history.current()).map(Event::id).contains("1");
        assertThat(history.tallies()).isEqualTo(Map.of("test", new Tally(1, 0, 0, 1)));
    }

    @Test
    void aNewVerdictOnAnEventReplacesTheOld() {
        var history = of(event("1", 1, A), new Event("1", "test", at(1), null));
        assertThat(history.current()).isEmpty();
        assertThat(history.tallies()).isEqualTo(Map.of("test", new Tally(0, 0, 0, 1)));
    }

    @Test
    void aDocumentIsGoneSinceTheFirstAbsenceAfterItsLastContent() {
        var history = of(event("1", 1, A), gone("2", 2), gone("3", 3));
        assertThat(history.gone()).contains(at(2));
        assertThat(history.current()).map(Event::id).contains("1");
        assertThat(history.tallies()).isEqualTo(Map.of("test", new Tally(1, 1, 1, 0)));
    }

    @Test
    void aDocumentThatComesBackIsNotGoneEvenIfItSaysTheSame() {
        assertThat(of(gone("2", 2), event("3", 3, A), event("1", 1, A)).gone()).isEmpty();
    }

    @Test
    void whatItsSourceWantsForgottenHasNoContentUntilItComesBack() {
        var forget = new Event("2", "test", at(2), null, Absence.FORGET);
        assertThat(of(event("1", 1, A), forget).current()).isEmpty();
        assertThat(of(event("1", 1, A), forget, event("3", 3, A)).current()).isPresent();
    }

    private static Event gone(String id, int minute) {
        return new Event(id, "test", at(minute), null, Absence.GONE);
    }

    private static History of(Event... events) {
        var history = History.EMPTY;
        for (var event : events)
            history = history.with(event);
        return history;
    }

    private static Event event(String id, int minute, ContentHash content) {
        return new Event(id, "test", at(minute), content);
    }

    private static Instant at(int minute) {
        return Instant.EPOCH.plusSeconds(60L * minute);
    }
}
