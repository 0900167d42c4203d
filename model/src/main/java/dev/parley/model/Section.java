package dev.parley.model;

/** A heading, without its markup, at a depth of 1 to 6. */
public record Section(String heading, int level) {
    public Section {
        if (level < 1 || level > 6)
            throw new IllegalArgumentException("a heading's level is 1 to 6, not " + level);
    }
}
