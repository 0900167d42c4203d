package dev.parley.app.topics;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.TopicTag;
import dev.parley.model.Locator;
import dev.parley.processor.tag.Tagger;
import dev.parley.processor.tag.TopicQuery;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What another taxonomy would change in the stored documents. Not thread-safe. */
public final class TopicDiff {
    private final Tagger tagger;
    private final TreeMap<DocumentId, Change> changes = new TreeMap<>();
    private final TreeMap<DocumentId, Set<TopicQuery>> documents = new TreeMap<>();

    public TopicDiff(Tagger tagger) {
        this.tagger = tagger;
    }

    /** One document's: the topics it would get and those it would lose. */
    public record Change(DocumentId id, Locator locator, List<String> gained, List<String> lost) {
        boolean changesNothing() {
            return gained.isEmpty() && lost.isEmpty();
        }
    }

    /** Takes a record of the documents channel; a later one of the same document replaces it, a tombstone takes it away. */
    public void add(DocumentId id, @Nullable EnrichedDocument document) {
        changes.remove(id);
        documents.remove(id);
        if (document == null)
            return;
        var hits = new HashSet<TopicQuery>();
        var before = ids(document.topics());
        var after = ids(tagger.topics(document.document(), hits::add));
        documents.put(id, hits);
        var change = new Change(id, document.document().locator(), without(after, before), without(before, after));
        if (!change.changesNothing())
            changes.put(id, change);
    }

    private static SortedSet<String> ids(List<TopicTag> topics) {
        var ids = new TreeSet<String>();
        topics.forEach(t -> ids.add(t.id()));
        return ids;
    }

    private static List<String> without(SortedSet<String> ids, SortedSet<String> others) {
        return ids.stream().filter(id -> !others.contains(id)).toList();
    }

    public List<Change> changes() {
        return List.copyOf(changes.values());
    }

    /** Queries that find nothing in any document: by topic, in the order of the taxonomy. Empty where there is no document. */
    public List<String> idle() {
        var hit = new HashSet<TopicQuery>();
        documents.values().forEach(hit::addAll);
        return documents.isEmpty()
                ? List.of()
                : tagger.taxonomy()
                        .topics()
                        .stream()
                        .flatMap(topic -> topic.queries()
                                .stream()
                                .filter(query -> !hit.contains(query))
                                .map(query -> topic.id() + ": " + query.text()))
                        .toList();
    }

    public void print(PrintWriter to) {
        for (var change : changes.values()) {
            to.println(change.locator());
            change.gained().forEach(topic -> to.println("  + " + topic));
            change.lost().forEach(topic -> to.println("  - " + topic));
        }
        to.println(changes.size() + " of " + documents.size() + " documents would change under taxonomy "
                + tagger.taxonomy().version());
        idle().forEach(query -> to.println(query + " finds nothing in any of them (warning)"));
    }
}
