package dev.parley.processor.trend;

import dev.parley.model.DocumentId;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.TopicTag;
import dev.parley.model.Standing;
import dev.parley.model.Statement;
import dev.parley.model.Trend;
import dev.parley.model.Trend.Tally;
import dev.parley.model.TrendKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts documents from nothing, the slow and obvious way: for each figure it goes through all of them. */
final class Recount {
    private final List<EnrichedDocument> originals;

    private Recount(Collection<EnrichedDocument> documents) {
        originals = documents.stream().filter(d -> d.standing() instanceof Standing.Original).toList();
    }

    static SortedMap<TrendKey, Trend> of(Collection<EnrichedDocument> documents) {
        var recount = new Recount(documents);
        var trends = new TreeMap<TrendKey, Trend>();
        for (var document : recount.originals)
            for (var topic : topics(document)) {
                var key = TrendKey.of(topic, on(document));
                trends.put(key, recount.topic(key));
                for (var person : people(document, topic)) {
                    var personal = new TrendKey(topic, period(document), person);
                    trends.put(personal, recount.person(personal, person));
                }
            }
        return trends;
    }

    private Trend topic(TrendKey key) {
        var found = having(key.topic()).filter(d -> on(d).equals(key.on())).toList();
        var sources = found.stream()
                .collect(Collectors.groupingBy(d -> String.valueOf(d.document().site()), TreeMap::new,
                        Collectors.summingInt(d -> 1)));
        List<DocumentId> first = found.stream().map(d -> d.document().id()).sorted().limit(20).toList();
        return new Trend.OfTopic(1, key.topic(), key.on(), sum(found), sources, first);
    }

    private Trend person(TrendKey key, String person) {
        var found = having(key.topic()).filter(d -> period(d).equals(key.on()))
                .filter(d -> people(d, key.topic()).contains(person))
                .toList();
        var names = new TreeMap<String, Integer>();
        var on = new TreeMap<String, Tally>();
        for (var document : found) {
            for (var name : names(document, key.topic()))
                if (PersonKey.of(name).equals(person))
                    names.merge(name, 1, Integer::sum);
            on.put(on(document), sum(found.stream().filter(d -> on(d).equals(on(document))).toList()));
        }
        return new Trend.OfPerson(2, key.topic(), person, key.on(), names, on);
    }

    private Stream<EnrichedDocument> having(String topic) {
        return originals.stream().filter(d -> topics(d).contains(topic));
    }

    private static Set<String> topics(EnrichedDocument document) {
        var topics = document.topics().stream().map(TopicTag::id).collect(Collectors.toCollection(TreeSet::new));
        topics.add(TrendKey.ALL);
        return topics;
    }

    private static String on(EnrichedDocument document) {
        var published = document.document().published();
        if (published.at() != null)
            return "2017-06-02";
        return published.on() == null ? "2026-11-20" : published.on();
    }

    private static String period(EnrichedDocument document) {
        var on = on(document);
        return on.length() < 7 ? on : on.substring(0, 7);
    }

    private static List<String> names(EnrichedDocument document, String topic) {
        if (topic.equals(TrendKey.ALL))
            return List.of();
        var names = new ArrayList<String>();
        document.document().statements().stream().map(Statement::speaker).forEach(s -> names.add(String.valueOf(s)));
        return names.isEmpty() ? List.of("Grace Hopper") : names;
    }

    private static Set<String> people(EnrichedDocument document, String topic) {
        return names(document, topic).stream()
                .map(PersonKey::of)
                .filter(p -> !p.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Tally sum(List<EnrichedDocument> documents) {
        int undated = (int) documents.stream().filter(d -> d.document().published().on() == null).count();
        int future = (int) documents.stream().filter(d -> on(d).startsWith("3000")).count();
        return new Tally(documents.size(), undated, future);
    }
}
