package dev.parley.processor.tag;

import java.util.List;
import java.util.Optional;

/**
 * The topics there are and the rule that decides which of them a document has. Ids are unique, parents exist and form no circle.
 *
 * @param version written into each document that it tagged
 * @param language ISO 639-1; how documents are analysed whose own language is unknown
 */
public record Taxonomy(String version, String language, TagRule rule, List<Topic> topics) {
    public Taxonomy {
        topics = List.copyOf(topics);
    }

    public Optional<Topic> topic(String id) {
        return topics.stream().filter(t -> t.id().equals(id)).findFirst();
    }
}
