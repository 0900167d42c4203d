package dev.parley.processor.dedupe.actor;

import dev.parley.model.DocumentId;
import dev.parley.processor.dedupe.definition.Place;
import dev.parley.processor.dedupe.index.KeyedRows;
import java.time.Instant;
import java.util.Arrays;

/** What a shard knows of each document, column by column: some 55 bytes a row. A row that is removed is used again. Not thread-safe. */
final class Rows {
    private static final int STAGE = 3;
    private static final int OWED = 4;
    private static final int FULL = 8;
    private static final int TOLD = 16;

    private long[] seconds = new long[64];
    private int[] nanos = new int[64];
    private long[] highIds = new long[64];
    private short[] lowIds = new short[64];
    private long[] contents = new long[64];
    private int[] editions = new int[64];
    private short[] anchorCounts = new short[64];
    /** The stage, whether the document is owed an answer, whether in full, and whether the last one may have named others. */
    private byte[] flags = new byte[64];
    private long[] answers = new long[64];
    private final KeyedRows byId = new KeyedRows(row -> highIds[row]);
    private int[] free = new int[16];
    private int freeSize;
    private int end;

    int add(ToShard.Enter entry) {
        int row = freeSize > 0 ? free[--freeSize] : fresh();
        var place = PackedPlace.of(entry.place());
        seconds[row] = place.second();
        nanos[row] = place.nano();
        highIds[row] = place.high();
        lowIds[row] = place.low();
        contents[row] = entry.content();
        editions[row] = entry.edition();
        anchorCounts[row] = (short) entry.anchorCount();
        flags[row] = (byte) (entry.stage().code() | TOLD | (entry.full() ? FULL : 0));
        answers[row] = 0;
        byId.add(row);
        return row;
    }

    void remove(int row) {
        byId.remove(row);
        if (freeSize == free.length)
            free = Arrays.copyOf(free, freeSize * 2);
        free[freeSize++] = row;
    }

    private int fresh() {
        if (end == seconds.length)
            grow(end + end / 8);
        return end++;
    }

    private void grow(int to) {
        seconds = Arrays.copyOf(seconds, to);
        nanos = Arrays.copyOf(nanos, to);
        highIds = Arrays.copyOf(highIds, to);
        lowIds = Arrays.copyOf(lowIds, to);
        contents = Arrays.copyOf(contents, to);
        editions = Arrays.copyOf(editions, to);
        anchorCounts = Arrays.copyOf(anchorCounts, to);
        flags = Arrays.copyOf(flags, to);
        answers = Arrays.copyOf(answers, to);
    }

    /** The row of the document, or {@link KeyedRows#NONE}. */
    int find(DocumentId id) {
        short low = PackedPlace.low(id);
        return byId.find(PackedPlace.high(id), row -> lowIds[row] == low);
    }

    DocumentId id(int row) {
        return PackedPlace.id(highIds[row], lowIds[row]);
    }

    PackedPlace packed(int row) {
        return new PackedPlace(seconds[row], nanos[row], highIds[row], lowIds[row]);
    }

    Place place(int row) {
        return new Place(Instant.ofEpochSecond(seconds[row], nanos[row]), id(row));
    }

    /** As their places compare. */
    int compare(int row, int other) {
        int order = Long.compare(seconds[row], seconds[other]);
        if (order == 0)
            order = Integer.compare(nanos[row], nanos[other]);
        if (order == 0)
            order = Long.compareUnsigned(highIds[row], highIds[other]);
        return order == 0 ? Integer.compare(lowIds[row] & 0xFFFF, lowIds[other] & 0xFFFF) : order;
    }

    boolean isBefore(int row, int other) {
        return compare(row, other) < 0;
    }

    long content(int row) {
        return contents[row];
    }

    int edition(int row) {
        return editions[row];
    }

    int anchorCount(int row) {
        return anchorCounts[row] & 0xFFFF;
    }

    Stage stage(int row) {
        return Stage.of(flags[row] & STAGE);
    }

    boolean isOriginal(int row) {
        return stage(row) == Stage.ORIGINAL;
    }

    void turn(int row, Stage stage) {
        flags[row] = (byte) ((flags[row] & ~STAGE) | stage.code());
    }

    boolean isOwed(int row) {
        return (flags[row] & OWED) != 0;
    }

    void owe(int row, boolean owed) {
        flags[row] = (byte) (owed ? flags[row] | OWED : flags[row] & ~OWED);
    }

    boolean isAnsweredInFull(int row) {
        return (flags[row] & FULL) != 0;
    }

    void answerInFull(int row) {
        flags[row] |= FULL;
    }

    /** Whether the last answer named candidates, or would have named any; true as long as it is not known. */
    boolean isToldOfOthers(int row) {
        return (flags[row] & (TOLD | FULL)) != 0;
    }

    void tell(int row, boolean others) {
        flags[row] = (byte) (others ? flags[row] | TOLD : flags[row] & ~TOLD);
    }

    /** Whether the answer is another than the last that was given; remembers it. After a restart everything is news. */
    boolean isNews(int row, long answer) {
        boolean news = answers[row] != answer;
        answers[row] = answer;
        return news;
    }

    /** What the columns take. */
    long bytes() {
        return 45L * seconds.length + byId.bytes() + 4L * free.length;
    }
}
