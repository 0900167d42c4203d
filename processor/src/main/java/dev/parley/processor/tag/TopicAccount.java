package dev.parley.processor.tag;

import dev.parley.model.EnrichedDocument.Evidence;
import dev.parley.model.EnrichedDocument.TopicTag;
import dev.parley.processor.tag.Passages.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What speaks for one topic in one document. Not thread-safe. */
final class TopicAccount {
    /** So many statements, the strongest, are kept as evidence. */
    static final int MOST_EVIDENCE = 32;

    private static final int TITLE = -1;
    private final TreeMap<Integer, StatementAccount> statements = new TreeMap<>();
    private final Topic topic;
    private double total;
    private double score;

    TopicAccount(Topic topic) {
        this.topic = topic;
    }

    /** The words of one statement by their place, and their weight together. */
    private static final class StatementAccount {
        final TreeMap<Integer, String> words = new TreeMap<>();
        double weight;
    }

    void add(double weight, List<Hit> hits, Passages passages) {
        total += TagRule.damped(weight, hits.size());
        if (weight > 0)
            for (var hit : hits)
                note(passages.at(hit.start()), hit, weight, passages);
    }

    private void note(Passage passage, Hit hit, double weight, Passages passages) {
        int key = Objects.requireNonNullElse(passage.statement(), TITLE);
        var statement = statements.computeIfAbsent(key, k -> new StatementAccount());
        statement.weight += weight;
        statement.words.merge(hit.start(), passages.words(hit.start(), hit.end()), TopicAccount::longer);
    }

    private static String longer(String one, String other) {
        return one.length() >= other.length() ? one : other;
    }

    /** Turns the weights into a score; before that it is 0. */
    void settle(TagRule rule, double length) {
        score = rule.score(total, topic.bias(), length);
    }

    /** Takes over a child's evidence, and its score if that is higher. */
    void adopt(TopicAccount child) {
        score = Math.max(score, child.score);
        child.statements.forEach((key, theirs) -> {
            var own = statements.computeIfAbsent(key, k -> new StatementAccount());
            own.weight = Math.max(own.weight, theirs.weight);
            theirs.words.forEach((place, word) -> own.words.merge(place, word, TopicAccount::longer));
        });
    }

    Topic topic() {
        return topic;
    }

    double score() {
        return score;
    }

    TopicTag tag() {
        return new TopicTag(topic.id(), score, evidence());
    }

    /** In the order of the document, the title first. */
    private List<Evidence> evidence() {
        var evidence = new ArrayList<Evidence>();
        (statements.size() > MOST_EVIDENCE ? strongest() : statements).forEach((key, account) -> evidence.add(
                new Evidence(key == TITLE ? null : key, List.copyOf(new LinkedHashSet<>(account.words.values())))));
        return evidence;
    }

    private Map<Integer, StatementAccount> strongest() {
        var best = new ArrayList<>(statements.entrySet());
        best.sort(Comparator.comparingDouble((Map.Entry<Integer, StatementAccount> e) -> -e.getValue().weight)
                .thenComparing(Map.Entry.comparingByKey()));
        var strongest = new TreeMap<Integer, StatementAccount>();
        best.subList(0, MOST_EVIDENCE).forEach(e -> strongest.put(e.getKey(), e.getValue()));
        return strongest;
    }
}
