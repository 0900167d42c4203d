package dev.parley.processor.dedupe.actor;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** Entries as a shard keeps them: 43 bytes, 9 a tie, and 4 an anchor. Their form has a version of its own. */
public final class EntryBytes {
    /** Changes with the form. */
    public static final int VERSION = 2;

    private static final int FIXED = PackedPlace.BYTES + 21;
    private static final int TIE = 9;
    /** Beside the stage. */
    private static final int FULL = 4;

    private EntryBytes() {}

    public static byte[] of(ToShard.Enter entry) {
        var to = ByteBuffer.allocate(FIXED + TIE * entry.ties().size() + entry.anchors().length);
        PackedPlace.of(entry.place()).put(to);
        to.putInt(entry.edition())
                .put((byte) (entry.stage().code() | (entry.full() ? FULL : 0)))
                .putInt(entry.anchorCount())
                .putLong(entry.content())
                .putInt(entry.ties().size());
        for (var tie : entry.ties())
            to.putLong(tie.key()).put((byte) ((tie.offered() ? 1 : 0) | (tie.sought() ? 2 : 0)));
        return to.put(entry.anchors()).array();
    }

    public static ToShard.Enter read(byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        var place = PackedPlace.get(from).place();
        int edition = from.getInt();
        int flags = from.get();
        int anchorCount = from.getInt();
        long content = from.getLong();
        var ties = ties(from);
        var anchors = new byte[from.remaining()];
        from.get(anchors);
        return new ToShard.Enter(place, edition, Stage.of(flags & ~FULL), anchors, anchorCount, content, ties,
                (flags & FULL) != 0);
    }

    private static List<ToShard.Knot> ties(ByteBuffer from) {
        return IntStream.range(0, from.getInt()).mapToObj(i -> tie(from.getLong(), from.get())).toList();
    }

    private static ToShard.Knot tie(long key, byte ends) {
        return new ToShard.Knot(key, (ends & 1) != 0, (ends & 2) != 0);
    }
}
