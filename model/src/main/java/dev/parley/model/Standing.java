package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a document is among the others. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = Standing.Original.class, name = "original"),
        @JsonSubTypes.Type(value = Standing.DuplicateOf.class, name = "duplicate"),
        @JsonSubTypes.Type(value = Standing.ExcerptOf.class, name = "excerpt") })
public sealed interface Standing {
    Original ORIGINAL = new Original();

    /** The root of its group, perhaps of itself alone. */
    record Original() implements Standing {}

    /** Says what {@code of}, the root of its group, says. */
    record DuplicateOf(DocumentId of, double coverage, double resemblance, double containment,
            int shared) implements Standing {}

    /** A part of {@code of}, the root of its group. */
    record ExcerptOf(DocumentId of, double coverage, double resemblance, double containment,
            int shared) implements Standing {}

    /*
     * Evidence, each over the two sketches: coverage is the share of stretches of the smaller that are found in the larger, resemblance
     * their Jaccard index, containment the share of the smaller's hashes that the larger has (0 to 1 each); shared counts those hashes.
     */
}
