package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The canonical name of the place a document came from: a canonical URL, {@code podcast:GUID} (with the feed's address and {@code #}
 * before a GUID that other shows may have), or {@code folder:NAME/relative/path} with forward slashes. Two fetches of one thing have equal
 * locators; that is what makes them revisions of one document.
 */
public record Locator(@JsonValue String value) implements Comparable<Locator> {
    private static final String FOLDER = "folder:";

    @JsonCreator
    public Locator {
        Objects.requireNonNull(value, "value");
        if (value.isBlank())
            throw new IllegalArgumentException("a locator must not be blank");
    }

    /** A file of a folder source; {@code path} is relative to the folder, with forward slashes. */
    public static Locator ofFile(String folder, String path) {
        return new Locator(FOLDER + folder + "/" + path);
    }

    /** A file named on its own: the path as typed, without leading {@code ./}, {@code ../} or {@code /}. */
    public static Locator ofFile(String typedPath) {
        return new Locator(FOLDER + typedPath.replace('\\', '/').replaceFirst("^(?:\\.{0,2}/+)+", ""));
    }

    public boolean isFile() {
        return value.startsWith(FOLDER);
    }

    @Override
    public int compareTo(Locator other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
