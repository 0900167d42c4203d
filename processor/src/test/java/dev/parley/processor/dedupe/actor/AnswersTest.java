package dev.parley.processor.dedupe.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.Rejection;
import dev.parley.processor.dedupe.definition.Place;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one shard says to one document. */
class AnswersTest {
    /** Two ids that have the same hash code. */
    private static final DocumentId ONE = new DocumentId("apaaaaaaaaaaaaaa");
    private static final DocumentId OTHER = new DocumentId("c2aaaaaaaaaaaaaa");
    private static final DocumentId COPY = new DocumentId("zzzzzzzzzzzzzzzz");
    private static final long TIE = 7;

    private long contents;
    private final List<ToDocument> heard = new ArrayList<>();
    private final ShardActor shard = new ShardActor(new Memory(), new Heard(), 1);

    @Test
    void aCopyHearsOfAnotherFirstWhateverTheIds() {
        enter(COPY, 9, 1);
        enter(ONE, 5, 1);
        shard.flush();
        enter(OTHER, 4, 1);
        shard.receive(0, new ToShard.Leave(ONE));
        shard.flush();
        assertThat(last().twin()).isEqualTo(OTHER);
    }

    @Test
    void whoSeeksATieHearsOfAnotherWhoOffersItWhateverTheIds() {
        enter(COPY, 9, 1, new ToShard.Knot(TIE, false, true));
        enter(ONE, 5, 2, new ToShard.Knot(TIE, true, false));
        shard.flush();
        shard.receive(0, new ToShard.Leave(ONE));
        enter(OTHER, 5, 2, new ToShard.Knot(TIE, true, false));
        shard.flush();
        assertThat(last().kin()).extracting(kin -> kin.place().id()).containsExactly(OTHER);
    }

    @Test
    void nobodyIsOwedAnAnswerForTheSakeOfOneWhoSharesTooLittle() {
        enterWithAnchors(COPY, 9, 12);
        enterWithAnchors(ONE, 5, 11);
        assertThat(shard.owed()).isZero();
        enterWithAnchors(OTHER, 4, 12);
        assertThat(shard.owed()).as("for both, of which one has just enough").isEqualTo(1);
        shard.flush();
        assertThat(last().candidates().stream()).extracting(c -> c.place().id()).containsExactly(OTHER);
    }

    @Test
    void whoWasToldOfOthersHearsThatAnAnchorHasBecomeUnusable() {
        enterWithAnchors(OTHER, 4, 12);
        enterWithAnchors(COPY, 9, 12);
        assertThat(last().candidates().stream()).extracting(c -> c.count()).containsExactly(12);
        for (int i = 0; i < 7; i++)
            enterWithAnchors(new DocumentId("aaaaaaaaaaaaaaa" + (char) ('a' + i)), 5, 1);
        shard.flush();
        assertThat(last().candidates().stream()).isEmpty();
    }

    /** With the first so many of anchors that all have in common, of two hundred. */
    private void enterWithAnchors(DocumentId id, int minute, int anchors) {
        var bytes = ByteBuffer.allocate(Integer.BYTES * anchors);
        IntStream.rangeClosed(1, anchors).forEach(bytes::putInt);
        var place = new Place(Documents.START.plusSeconds(60L * minute), id);
        shard.receive(0, new ToShard.Enter(place, 1, Stage.ORIGINAL, bytes.array(), 200, contents++, List.of(), false));
    }

    @Test
    void aStartReadsNoEntryTwice() {
        var read = new AtomicInteger();
        var entries = new MemoryTable<ShardKey, ToShard.Enter>(entry -> {
            read.incrementAndGet();
            return entry;
        });
        entries.put(new ShardKey(0, ONE), entry(ONE, 5, 1));
        entries.put(new ShardKey(0, OTHER), entry(OTHER, 6, 2));
        read.set(0);
        var memory = new Memory(entries, new MemoryTable<>(UnaryOperator.identity()),
                new MemoryTable<>(UnaryOperator.identity()));
        assertThat(new ShardActor(memory, new Heard(), 1).owed()).isZero();
        assertThat(read.get()).as("entries read beside the walk through all").isZero();
    }

    private void enter(DocumentId id, int minute, long content, ToShard.Knot... ties) {
        shard.receive(0, entry(id, minute, content, ties));
    }

    private static ToShard.Enter entry(DocumentId id, int minute, long content, ToShard.Knot... ties) {
        var place = new Place(Documents.START.plusSeconds(60L * minute), id);
        return new ToShard.Enter(place, 1, Stage.ORIGINAL, new byte[0], 0, content, List.of(ties), false);
    }

    /** The last that the copy was told. */
    private ToDocument.Answer last() {
        return (ToDocument.Answer) heard.getLast();
    }

    private record Memory(Table<ShardKey, ToShard.Enter> entries, Table<ShardKey, Boolean> owed,
            Table<TwinsKey, Boolean> owedTwins) implements ShardActor.Memory {
        Memory() {
            this(new MemoryTable<>(UnaryOperator.identity()), new MemoryTable<>(UnaryOperator.identity()),
                    new MemoryTable<>(UnaryOperator.identity()));
        }
    }

    private final class Heard implements Post {
        @Override
        public void toShard(int to, ToShard message) {}

        @Override
        public void toDocument(DocumentId document, ToDocument message) {
            if (document.equals(COPY))
                heard.add(message);
        }

        @Override
        public void publish(DocumentId document, @Nullable EnrichedDocument version) {}

        @Override
        public void accept(String event) {}

        @Override
        public void forget(Rejection instead) {}
    }
}
