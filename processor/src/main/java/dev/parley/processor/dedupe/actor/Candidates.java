package dev.parley.processor.dedupe.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A shard's candidates for a document, in 32 bytes each: a long text has hundreds that share one anchor. Immutable. */
public final class Candidates {
    static final Candidates NONE = new Candidates(new byte[0]);

    private static final int BYTES = PackedPlace.BYTES + 10;

    private final byte[] bytes;

    @JsonCreator
    Candidates(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Room for at most so many, to be filled one by one. */
    static final class Builder {
        private final byte[] bytes;
        private final ByteBuffer to;

        Builder(int candidates) {
            bytes = new byte[BYTES * candidates];
            to = ByteBuffer.wrap(bytes);
        }

        void add(PackedPlace place, int edition, int count, int anchorCount) {
            place.put(to);
            to.putInt(edition).putShort((short) count).putInt(anchorCount);
        }

        Candidates build() {
            return new Candidates(Arrays.copyOf(bytes, to.position()));
        }
    }

    Stream<ToDocument.Candidate> stream() {
        return IntStream.range(0, bytes.length / BYTES).mapToObj(this::candidate);
    }

    private ToDocument.Candidate candidate(int at) {
        var from = ByteBuffer.wrap(bytes, at * BYTES, BYTES);
        return new ToDocument.Candidate(PackedPlace.get(from).place(), from.getInt(), from.getShort() & 0xFFFF,
                from.getInt());
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    /** 64 bits that differ for different candidates, but for accidents. */
    long digest() {
        return Hashing.komihash5_0().hashBytesToLong(bytes);
    }

    @JsonValue
    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Candidates c && Arrays.equals(c.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
