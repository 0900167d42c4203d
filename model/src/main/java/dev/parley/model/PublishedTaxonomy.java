package dev.parley.model;

import java.util.Objects;

/**
 * A taxonomy as its author wrote it.
 *
 * @param sequence grows with each publication; the valid taxonomy with the highest is in force
 * @param yaml the file, comments and all
 */
public record PublishedTaxonomy(int schema, String version, long sequence, String yaml) {
    public static final int SCHEMA = 1;

    public PublishedTaxonomy {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(yaml, "yaml");
    }
}
