package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The SHA-256 of some content, as 64 lower-case hexadecimal digits. The natural order is that of the digits. */
public record ContentHash(@JsonValue String value) implements Comparable<ContentHash> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator
    public ContentHash {
        if (!FORM.matcher(value).matches())
            throw new IllegalArgumentException("a content hash is 64 hexadecimal digits, not '" + value + "'");
    }

    public static ContentHash of(byte[] content) {
        return new ContentHash(Digest.sha256(content).hex());
    }

    public static ContentHash of(String content) {
        return new ContentHash(Digest.sha256(content).hex());
    }

    /** The first 64 bits. */
    public long prefix() {
        return Long.parseUnsignedLong(value, 0, 16, 16);
    }

    @Override
    public int compareTo(ContentHash other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
