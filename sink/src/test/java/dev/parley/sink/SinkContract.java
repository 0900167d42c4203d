package dev.parley.sink;

import static dev.parley.sink.Samples.FIRST;
import static dev.parley.sink.Samples.SECOND;
import static dev.parley.sink.Samples.at;
import static dev.parley.sink.Samples.batch;
import static dev.parley.sink.Samples.document;
import static dev.parley.sink.Samples.id;
import static dev.parley.sink.Samples.put;
import static dev.parley.sink.Samples.remove;
import static dev.parley.sink.Samples.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What every sink promises. A subclass says where one is and how to look into it. */
public abstract class SinkContract {
    /** A new instance over the same store, as after a restart; not open yet. */
    protected abstract Sink sink() throws Exception;

    /** What a reader of the store sees. */
    protected abstract Map<DocumentId, EnrichedDocument> contents() throws Exception;

    /** Takes everything away behind the sink's back. */
    protected abstract void empty() throws Exception;

    @Test
    void aNewSinkStandsAtTheStart() throws Exception {
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(Positions.START);
            assertThat(contents()).isEmpty();
        }
    }

    @Test
    void documentsAndPositionsAreKeptAcrossARestart() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            assertThat(sink.write(batch(5, put(0, 1, "one"), put(3, 2, "two")))).isEmpty();
        }
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(to(5));
            assertThat(contents()).isEqualTo(Map.of(id(1), document(1, "one"), id(2), document(2, "two")));
        }
    }

    @Test
    void theNewestVersionInABatchCountsWhateverItsPlaceInTheBatch() throws Exception {
        write(batch(3, put(2, 1, "newest"), put(0, 1, "oldest"), put(1, 1, "older")));
        assertThat(contents()).isEqualTo(Map.of(id(1), document(1, "newest")));
    }

    @Test
    void theSameBatchAgainChangesNothing() throws Exception {
        var again = batch(2, put(0, 1, "one"), put(1, 2, "two"));
        write(again, again);
        assertThat(contents()).hasSize(2).containsEntry(id(1), document(1, "one"));
    }

    @Test
    void anOldBatchNeverReplacesANewerVersion() throws Exception {
        write(batch(1, put(0, 1, "old")), batch(2, put(1, 1, "new")), batch(1, put(0, 1, "old")));
        assertThat(contents()).isEqualTo(Map.of(id(1), document(1, "new")));
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(to(2));
        }
    }

    @Test
    void aRemovedDocumentGoesAndDoesNotComeBackByAnOldBatch() throws Exception {
        write(batch(2, put(0, 1, "one"), put(1, 2, "two")), batch(3, remove(2, 1)), batch(1, put(0, 1, "one")));
        assertThat(contents()).containsOnlyKeys(id(2));
    }

    @Test
    void aRemovedDocumentMayReturnAsANewVersion() throws Exception {
        write(batch(1, put(0, 1, "one")), batch(2, remove(1, 1)), batch(3, put(2, 1, "again")));
        assertThat(contents()).isEqualTo(Map.of(id(1), document(1, "again")));
    }

    @Test
    void removingWhatIsNotThereChangesNothing() throws Exception {
        write(batch(2, put(0, 1, "one"), remove(1, 7)));
        assertThat(contents()).containsOnlyKeys(id(1));
    }

    @Test
    void aBadRecordIsRejectedAloneWithItsReason() throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            var rejected = sink.write(batch(3, put(0, 1, "one"),
                    new Change.Unreadable(at(0, 1), "../../etc", "its key is no id"), put(2, 2, "two")));
            assertThat(rejected).containsExactly(new Rejected(at(0, 1), "../../etc", "its key is no id"));
        }
        assertThat(contents()).containsOnlyKeys(id(1), id(2));
    }

    @Test
    void aBadRecordTakesNoVersionOfItsDocumentAlongWhetherTheyComeInOneBatchOrInTwo() throws Exception {
        var bad = new Change.Unreadable(at(0, 1), id(1).value(), "it breaks off");
        var badAgain = new Change.Unreadable(at(0, 2), id(1).value(), "it breaks off again");
        try (var sink = sink()) {
            sink.open(FIRST);
            assertThat(sink.write(batch(3, put(0, 1, "one"), bad, badAgain))).extracting(Rejected::place)
                    .containsExactlyInAnyOrder(at(0, 1), at(0, 2));
            sink.write(batch(4, put(3, 2, "two")));
            sink.write(batch(5, new Change.Unreadable(at(0, 4), id(2).value(), "it breaks off")));
        }
        assertThat(contents()).isEqualTo(Map.of(id(1), document(1, "one"), id(2), document(2, "two")));
    }

    @Test
    void aBadRecordKeepsNothingOfAnEarlierGeneration() throws Exception {
        write(batch(1, put(0, 1, "one")));
        try (var sink = sink()) {
            sink.open(SECOND);
            sink.write(batch(1, new Change.Unreadable(at(0, 0), id(1).value(), "it breaks off")));
            sink.complete();
        }
        assertThat(contents()).isEmpty();
    }

    @Test
    void anEmptyBatchMovesThePositions() throws Exception {
        write(batch(9));
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(to(9));
        }
    }

    @Test
    void partitionsHavePositionsOfTheirOwn() throws Exception {
        var other = new Place(at(1, 0).partition(), 0);
        write(batch(5, put(4, 1, "one")), new Batch(List.of(new Change.Put(other, document(2, "two"))),
                new Positions(Map.of(other.partition(), 1L))));
        assertThat(contents()).containsOnlyKeys(id(1), id(2));
        try (var sink = sink()) {
            assertThat(sink.open(FIRST).next()).isEqualTo(Map.of(at(0, 0).partition(), 5L, other.partition(), 1L));
        }
    }

    @Test
    void aStoreThatWasEmptiedIsFilledFromTheStart() throws Exception {
        write(batch(1, put(0, 1, "one")));
        empty();
        try (var sink = sink()) {
            assertThat(sink.open(FIRST)).isEqualTo(Positions.START);
            sink.write(batch(1, put(0, 1, "one")));
        }
        assertThat(contents()).containsOnlyKeys(id(1));
    }

    @Test
    void anotherGenerationReplacesTheContentsWhenItIsComplete() throws Exception {
        write(batch(9, put(7, 1, "one"), put(8, 2, "two")));
        try (var sink = sink()) {
            assertThat(sink.open(SECOND)).isEqualTo(Positions.START);
            sink.write(batch(1, put(0, 2, "two anew")));
            assertThat(contents()).containsOnlyKeys(id(1), id(2));
            sink.complete();
            assertThat(contents()).isEqualTo(Map.of(id(2), document(2, "two anew")));
        }
        try (var sink = sink()) {
            assertThat(sink.open(SECOND)).isEqualTo(to(1));
        }
    }

    @Test
    void startingOverIsFinishedAfterACrash() throws Exception {
        write(batch(9, put(6, 3, "three"), put(7, 1, "one"), put(8, 2, "two")));
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.startOver();
            sink.write(batch(8, put(7, 1, "one")));
        }
        try (var sink = sink()) {
            sink.open(FIRST);
            sink.write(batch(9, put(7, 1, "one"), put(8, 2, "two")));
            sink.complete();
        }
        assertThat(contents()).containsOnlyKeys(id(1), id(2));
    }

    @Test
    void textOfAnyCharactersIsKeptButForThoseThatUtf8DoesNotHave() throws Exception {
        write(batch(4, put(0, 1, "a\u0000b \u202eright\n"), put(1, 2, "half \ud83d pair"), put(2, 3, "\ud83d\ude00"),
                put(3, 4, "\udc00 end \ud83d")));
        assertThat(contents()).hasSize(4).containsEntry(id(3), document(3, "\ud83d\ude00"));
    }

    @Test
    void aDocumentOfTenMegabytesIsWrittenWhole() throws Exception {
        var words = "engine ".repeat(10 * 150_000);
        write(batch(1, put(0, 1, words)));
        assertThat(contents()).isEqualTo(Map.of(id(1), document(1, words)));
    }

    @RepeatedTest(10)
    void anyHistoryInAnyBatchesWithAnyRepeatsEndsAsItsLastVersions(RepetitionInfo info) throws Exception {
        var history = new History(info.getCurrentRepetition());
        for (var session : history.sessions())
            write(session.toArray(Batch[]::new));
        assertThat(contents()).isEqualTo(history.result());
    }

    protected void write(Batch... batches) throws Exception {
        try (var sink = sink()) {
            sink.open(FIRST);
            for (var batch : batches)
                assertThat(sink.write(batch)).isEmpty();
            sink.complete();
        }
    }
}
