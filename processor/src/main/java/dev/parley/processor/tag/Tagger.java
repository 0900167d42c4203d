package dev.parley.processor.tag;

import dev.parley.model.Document;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.TopicTag;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Finds out what documents are about. A function of document and taxonomy alone. Thread-safe; holds the compiled queries in memory until
 * it is closed.
 */
public final class Tagger implements Closeable {
    private static final String OTHER = "und";
    private final Taxonomy taxonomy;
    private final Map<String, Integer> places;
    private final Set<String> languages;
    private final Map<String, LanguageTagger> taggers = new ConcurrentHashMap<>();

    public Tagger(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        places = TopicScores.places(taxonomy);
        languages = new TreeSet<>(LanguageAnalysis.languages());
        for (var topic : taxonomy.topics())
            topic.queries().stream().map(TopicQuery::language).filter(Objects::nonNull).forEach(languages::add);
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    /** The document with its topics, key phrases and the version of the taxonomy. */
    public EnrichedDocument tag(EnrichedDocument document) {
        return document.withTopics(topics(document.document()), keyPhrases(document.document()), taxonomy.version());
    }

    /** The topics of a document, the strongest first, each with its evidence. */
    public List<TopicTag> topics(Document document) {
        return topics(document, _ -> {});
    }

    /** @param hit told of each query that finds something, whether or not the document gets its topic */
    public List<TopicTag> topics(Document document, Consumer<TopicQuery> hit) {
        var passages = Passages.of(document);
        if (passages.isEmpty())
            return List.of();
        var scores = new TopicScores(taxonomy, places);
        for (var found : tagger(document).match(passages)) {
            found.query().uses().forEach(use -> hit.accept(use.query()));
            scores.add(found, passages);
        }
        return scores.tags(document.words());
    }

    /** What the document repeats, whether or not there is a topic for it. */
    public List<String> keyPhrases(Document document) {
        return KeyPhrases.of(document, tagger(document).wording());
    }

    private LanguageTagger tagger(Document document) {
        return taggers.computeIfAbsent(language(document), l -> new LanguageTagger(taxonomy, l));
    }

    private String language(Document document) {
        var primary = LanguageAnalysis.primary(document.language() == null ? taxonomy.language() : document.language());
        return languages.contains(primary) ? primary : OTHER;
    }

    @Override
    public void close() throws IOException {
        for (var tagger : taggers.values())
            tagger.close();
    }
}
