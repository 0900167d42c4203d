package dev.parley.processor.normalise.block;

import dev.parley.model.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of prose makes of a file.
 *
 * @param people whom the file's own metadata names with a role, in its order; a speaker without a role is a subject
 * @param summary what the metadata says the piece is about, else null; not part of the text
 */
public record Prose(Metadata metadata, List<Found<Person>> people, @Nullable String summary, List<Block> blocks) {
    public Prose {
        people = List.copyOf(people);
        blocks = List.copyOf(blocks);
    }

    public static Prose of(List<Block> blocks) {
        return new Prose(Metadata.NONE, List.of(), null, blocks);
    }

    /** With what {@code container} says where the text itself does not. */
    public Prose within(Metadata container) {
        var own = metadata;
        var all = new Metadata(own.title() == null ? container.title() : own.title(),
                own.authors().isEmpty() ? container.authors() : own.authors(),
                own.published() == null ? container.published() : own.published(),
                own.language() == null ? container.language() : own.language(),
                own.site() == null ? container.site() : own.site(),
                own.canonicalUrl() == null ? container.canonicalUrl() : own.canonicalUrl());
        return new Prose(all, people, summary, blocks);
    }

    public Prose withBlocks(List<Block> others) {
        return new Prose(metadata, people, summary, others);
    }
}
