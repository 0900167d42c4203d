package dev.parley.processor.dedupe.actor;

import dev.parley.model.DocumentId;
import dev.parley.processor.dedupe.definition.Place;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * A place in 22 bytes: seconds, nanoseconds, and the 80 bits of the id, whose letters are numbered in the order in which they sort, so that
 * {@code high} (64 bits, unsigned) and {@code low} (16 bits, unsigned) compare as the ids do.
 */
record PackedPlace(long second, int nano, long high, short low) {
    static final int BYTES = 22;

    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 16;

    static PackedPlace of(Place place) {
        var at = place.at();
        return new PackedPlace(at.getEpochSecond(), at.getNano(), high(place.id()), low(place.id()));
    }

    Place place() {
        return new Place(Instant.ofEpochSecond(second, nano), id(high, low));
    }

    void put(ByteBuffer to) {
        to.putLong(second).putInt(nano).putLong(high).putShort(low);
    }

    static PackedPlace get(ByteBuffer from) {
        return new PackedPlace(from.getLong(), from.getInt(), from.getLong(), from.getShort());
    }

    /** The first 64 bits of an id. */
    static long high(DocumentId id) {
        long bits = 0;
        for (int i = 0; i < 12; i++)
            bits = (bits << 5) | number(id, i);
        return (bits << 4) | (number(id, 12) >>> 1);
    }

    /** The last 16 bits of an id. */
    static short low(DocumentId id) {
        int bits = number(id, 12) & 1;
        for (int i = 13; i < LENGTH; i++)
            bits = (bits << 5) | number(id, i);
        return (short) bits;
    }

    static DocumentId id(long high, short low) {
        var letters = new char[LENGTH];
        for (int i = 0; i < 12; i++)
            letters[i] = LETTERS.charAt((int) (high >>> (59 - 5 * i)) & 31);
        letters[12] = LETTERS.charAt(((int) (high & 15) << 1) | ((low >>> 15) & 1));
        for (int i = 13; i < LENGTH; i++)
            letters[i] = LETTERS.charAt((low >>> (75 - 5 * i)) & 31);
        return new DocumentId(new String(letters));
    }

    private static int number(DocumentId id, int at) {
        char letter = id.value().charAt(at);
        return letter <= '7' ? letter - '2' : letter - 'a' + 6;
    }
}
