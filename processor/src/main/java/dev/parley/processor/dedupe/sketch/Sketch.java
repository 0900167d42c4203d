package dev.parley.processor.dedupe.sketch;

import dev.parley.model.Document;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A sample of a text's word shingles: the 32-bit hashes below a limit, in text order, each once. Two sketches sample alike, so that below
 * the lower of their limits they have the same hashes exactly where the texts have the same shingles (bottom-k and threshold sampling,
 * doi:10.1145/1281192.1281215 for the idea of containment by samples). Equal by content. Nobody may write to the array.
 *
 * @param length how many distinct shingles the text has, sampled or not, questions included: the measure of its size
 * @param limit the hashes below it are kept, as an unsigned number; {@link #ALL} if every one is
 * @param hashes unsigned, in text order
 */
public record Sketch(int length, int limit, int[] hashes) {
    /** Changes whenever any text may come out otherwise. The stores that hold sketches have it in their names. */
    public static final int VERSION = 2;

    /** No hash is above it. */
    public static final int ALL = -1;

    /** One shingle in two is kept, and in short texts at least 64. */
    static final Sampling SAMPLING = new Sampling(0x80000000, 64, 1 << 16);

    /** Of the kept ones the lowest are anchors, by which a text is found: one shingle in eight, at least 24. */
    static final Sampling ANCHORS = new Sampling(1 << 29, 24, 1 << 14);

    public static final Sketch EMPTY = new Sketch(0, ALL, new int[0]);

    /** The sketch of a text of any length, in linear time and with at most 65,536 hashes. */
    public static Sketch of(String text) {
        var shingles = Shingles.of(text);
        int limit = SAMPLING.limit(shingles);
        return new Sketch(shingles.length, limit, below(limit, shingles));
    }

    /**
     * The sketch of a document: its length is that of the whole text, its hashes are those of what was {@link Told}. So an account whose
     * questions are marked and one whose questions are not are as long and still found in each other.
     */
    public static Sketch of(Document document) {
        var whole = of(document.text());
        var told = Told.of(document);
        if (told.length() == document.text().length())
            return whole;
        var answers = of(told);
        return answers.length == 0 ? whole : new Sketch(whole.length, answers.limit, answers.hashes);
    }

    /** The lowest hashes, in ascending order (unsigned). */
    public int[] anchors() {
        int[] anchors = below(ANCHORS.limit(hashes), hashes);
        Unsigned.sort(anchors);
        return anchors;
    }

    /** What both would have kept: the hashes below the other's limit too. */
    int[] below(int otherLimit) {
        return Integer.compareUnsigned(otherLimit, limit) >= 0 ? hashes : below(otherLimit, hashes);
    }

    /** More than a tenth longer. */
    public boolean longerThan(Sketch other) {
        return longer(length, other.length);
    }

    /** More than a tenth longer, by the lengths of two sketches. */
    public static boolean longer(int a, int b) {
        return 10L * a > 11L * b;
    }

    private static int[] below(int limit, int[] hashes) {
        if (limit == ALL)
            return hashes;
        int[] kept = new int[hashes.length];
        int size = 0;
        for (int hash : hashes)
            if (Integer.compareUnsigned(hash, limit) < 0)
                kept[size++] = hash;
        return Arrays.copyOf(kept, size);
    }

    /** Four bytes a hash, and eight. */
    public byte[] toBytes() {
        var bytes = ByteBuffer.allocate(8 + 4 * hashes.length).putInt(length).putInt(limit);
        for (int hash : hashes)
            bytes.putInt(hash);
        return bytes.array();
    }

    public static Sketch fromBytes(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        int length = in.getInt();
        int limit = in.getInt();
        int[] hashes = new int[in.remaining() / 4];
        in.asIntBuffer().get(hashes);
        return new Sketch(length, limit, hashes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch(var l, var m, var h) && l == length && m == limit && Arrays.equals(h, hashes);
    }

    @Override
    public int hashCode() {
        return 31 * length + Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return "Sketch[" + length + " shingles, " + hashes.length + " hashes]";
    }
}
