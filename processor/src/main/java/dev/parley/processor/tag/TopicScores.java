package dev.parley.processor.tag;

import dev.parley.model.EnrichedDocument.TopicTag;
import dev.parley.processor.tag.LanguageTagger.Found;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up what was found in one document to the topics it has. Not thread-safe. */
final class TopicScores {
    private final Taxonomy taxonomy;
    private final Map<String, Integer> places;
    private final Map<Integer, TopicAccount> accounts = new TreeMap<>();
    private double squares;

    /** {@code places}: of each topic id in the taxonomy's list. */
    TopicScores(Taxonomy taxonomy, Map<String, Integer> places) {
        this.taxonomy = taxonomy;
        this.places = places;
    }

    static Map<String, Integer> places(Taxonomy taxonomy) {
        var places = new HashMap<String, Integer>();
        for (var topic : taxonomy.topics())
            places.put(topic.id(), places.size());
        return places;
    }

    void add(Found found, Passages passages) {
        squares += Math.pow(TagRule.damped(1, found.hits().size()), 2);
        for (var use : found.query().uses())
            account(use.topic()).add(use.weight(), found.hits(), passages);
    }

    private TopicAccount account(int topic) {
        return accounts.computeIfAbsent(topic, t -> new TopicAccount(taxonomy.topics().get(t)));
    }

    /** Highest score first, then by id. */
    List<TopicTag> tags(int words) {
        double length = taxonomy.rule().length(words, squares);
        accounts.values().forEach(account -> account.settle(taxonomy.rule(), length));
        for (var account : List.copyOf(accounts.values()))
            if (earned(account))
                passUp(account);
        return accounts.values()
                .stream()
                .filter(this::earned)
                .map(TopicAccount::tag)
                .sorted(Comparator.comparingDouble((TopicTag t) -> -t.score()).thenComparing(TopicTag::id))
                .toList();
    }

    private boolean earned(TopicAccount account) {
        return account.score() >= taxonomy.rule().threshold();
    }

    /** A document about a topic is about all above it. */
    private void passUp(TopicAccount child) {
        for (var above = child.topic().parent(); above != null; above = parent(above))
            account(places.getOrDefault(above, -1)).adopt(child);
    }

    private @Nullable String parent(String topic) {
        return taxonomy.topics().get(places.getOrDefault(topic, -1)).parent();
    }
}
