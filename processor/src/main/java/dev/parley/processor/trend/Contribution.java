package dev.parley.processor.trend;

import dev.parley.model.Document;
import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.Evidence;
import dev.parley.model.EnrichedDocument.TopicTag;
import dev.parley.model.Person;
import dev.parley.model.Trend.Tally;
import dev.parley.model.TrendKey;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one document adds to the trends. Only originals add anything: copies and excerpts are told by their root.
 *
 * @param on the date it counts under, as {@link EventDate} has it
 * @param source its site, else the Parley source
 * @param topics for each topic the names of those who speak of it; all documents also count under {@link TrendKey#ALL}
 */
record Contribution(String on, Tally one, String source, SortedMap<String, List<String>> topics) {
    private static final int LONGEST = 200;
    static final Contribution NONE = new Contribution("", Tally.NONE, "", Collections.emptySortedMap());

    Contribution {
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
    }

    /** {@link #NONE} for a forgotten document. */
    static Contribution of(@Nullable EnrichedDocument document) {
        return EventDate.of(document).map(date -> dated(Objects.requireNonNull(document), date)).orElse(NONE);
    }

    private static Contribution dated(EnrichedDocument enriched, EventDate date) {
        var document = enriched.document();
        var source = brief(Objects.requireNonNullElse(document.site(), document.provenance().source()));
        var topics = new TreeMap<String, List<String>>(Map.of(TrendKey.ALL, List.of()));
        for (var tag : enriched.topics())
            topics.put(tag.id(), speakers(document, tag));
        return new Contribution(date.on(), date.one(), source, topics);
    }

    /** Those who said what earned the topic; where nobody is named as saying it, the guests and subjects. */
    private static List<String> speakers(Document document, TopicTag tag) {
        var statements = document.statements();
        var unnamed = document.unnamedSpeakers();
        var speakers = new TreeSet<String>();
        tag.evidence()
                .stream()
                .map(Evidence::statement)
                .filter(Objects::nonNull)
                .filter(i -> i < statements.size())
                .map(i -> statements.get(i).speaker())
                .filter(s -> s != null && !unnamed.contains(s))
                .map(Contribution::brief)
                .forEach(speakers::add);
        if (speakers.isEmpty())
            document.people()
                    .stream()
                    .filter(Contribution::isSpokenWith)
                    .map(person -> brief(person.name()))
                    .forEach(speakers::add);
        return List.copyOf(speakers);
    }

    /** Figures have a field for each name, and no reader of JSON takes fields of any length. */
    private static String brief(String name) {
        if (name.length() <= LONGEST)
            return name;
        return name.substring(0, Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static boolean isSpokenWith(Person person) {
        return person.role() == Person.Role.GUEST || person.role() == Person.Role.SUBJECT;
    }

    boolean addsNothing() {
        return topics.isEmpty();
    }

    /** Null where it adds nothing to the topic. */
    @Nullable
    Mention mention(String topic) {
        var people = topics.get(topic);
        return people == null ? null : new Mention(on, one, source, people);
    }
}
