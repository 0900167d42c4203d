package dev.parley.processor.tag;

import org.jspecify.annotations.Nullable;

/**
 * Words that speak for a topic, or against it.
 *
 * @param text in the language of {@link QuerySyntax}
 * @param weight of the first hit; further hits count less and less. Negative speaks against the topic
 * @param language the only language of documents it looks at, ISO 639-1; null for all
 */
public record TopicQuery(String text, double weight, @Nullable String language) {
    boolean fits(String documentLanguage) {
        return language == null || language.equals(documentLanguage);
    }
}
