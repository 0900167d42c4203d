package dev.parley.processor.dedupe.actor;

import static dev.parley.processor.dedupe.actor.Documents.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.DocumentId;
import dev.parley.processor.dedupe.definition.Place;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedTest {
    private static final List<Place> PLACES = IntStream.range(0, 200)
            .mapToObj(i -> new Place(START.plusNanos(i % 7), DocumentId.of(Simulation.locator(i))))
            .toList();

    @Test
    void placesComeBackFromTheirBytes() {
        var far = List.of(new Place(Instant.MIN, new DocumentId("2222222222222222")),
                new Place(Instant.MAX, new DocumentId("zzzzzzzzzzzzzzzz")),
                new Place(Instant.EPOCH, new DocumentId("a7b6c5d4e3f2zyxw")));
        assertThat(far).extracting(PackedTest::throughBytes).isEqualTo(far);
        assertThat(PLACES).extracting(PackedTest::throughBytes).isEqualTo(PLACES);
    }

    @Test
    void rowsCompareAsTheirPlacesDo() {
        var rows = new Rows();
        var numbers = PLACES.stream().mapToInt(place -> rows.add(entry(place, Stage.PENDING))).toArray();
        for (int i = 0; i < PLACES.size(); i++)
            for (int j = 0; j < PLACES.size(); j++)
                assertThat(Integer.signum(rows.compare(numbers[i], numbers[j])))
                        .isEqualTo(Integer.signum(PLACES.get(i).compareTo(PLACES.get(j))));
    }

    @Test
    void aRowIsFoundByItsDocumentAndUsedAgainWhenItIsGone() {
        var rows = new Rows();
        PLACES.forEach(place -> rows.add(entry(place, Stage.ORIGINAL)));
        int row = rows.find(PLACES.get(100).id());
        assertThat(rows.place(row)).isEqualTo(PLACES.get(100));
        rows.owe(row, true);
        rows.answerInFull(row);
        rows.turn(row, Stage.COPY);
        assertThat(rows.isOwed(row)).isTrue();
        assertThat(rows.isAnsweredInFull(row)).isTrue();
        rows.remove(row);
        assertThat(rows.find(PLACES.get(100).id())).isEqualTo(-1);
        assertThat(rows.add(entry(PLACES.get(100), Stage.ORIGINAL))).isEqualTo(row);
        assertThat(rows.isOwed(row)).isFalse();
        assertThat(rows.isAnsweredInFull(row)).isFalse();
        assertThat(rows.stage(row)).isEqualTo(Stage.ORIGINAL);
    }

    @Test
    void entriesComeBackFromTheirBytes() {
        var entry = entry(PLACES.get(3), Stage.COPY);
        assertThat(EntryBytes.read(EntryBytes.of(entry))).usingRecursiveComparison().isEqualTo(entry);
        var full = entry.answeredInFull();
        assertThat(EntryBytes.read(EntryBytes.of(full))).usingRecursiveComparison().isEqualTo(full);
    }

    private static Place throughBytes(Place place) {
        var bytes = ByteBuffer.allocate(PackedPlace.BYTES);
        PackedPlace.of(place).put(bytes);
        return PackedPlace.get(bytes.flip()).place();
    }

    private static ToShard.Enter entry(Place place, Stage stage) {
        return new ToShard.Enter(place, 3, stage, new byte[]{ 1, 2, 3, 4, -5, 6, 7, 8 }, 40_000, -77L,
                List.of(new ToShard.Knot(5L, true, false), new ToShard.Knot(-6L, false, true)), false);
    }
}
