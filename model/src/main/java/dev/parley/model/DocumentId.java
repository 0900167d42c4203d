package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names a document in 16 lower-case base-32 letters (RFC 4648 §6 alphabet): the first 80 bits of the SHA-256 of its locator. Safe as
 * a file name. The natural order is that of the letters.
 */
public record DocumentId(@JsonValue String value) implements Comparable<DocumentId> {
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{16}");

    @JsonCreator
    public DocumentId {
        if (!FORM.matcher(value).matches())
            throw new IllegalArgumentException("a document id is 16 letters of a-z and 2-7, not '" + value + "'");
    }

    public static DocumentId of(Locator locator) {
        return new DocumentId(Digest.sha256(locator.value()).base32(80));
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
