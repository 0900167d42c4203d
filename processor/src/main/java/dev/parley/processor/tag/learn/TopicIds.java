package dev.parley.processor.tag.learn;

import dev.parley.processor.tag.Topic;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Ids of the topics that are learned from tags: people tag with whatever they like, {@code Machine Learning} or {@code C++}. */
final class TopicIds {
    private TopicIds() {}

    /** By tag. A tag that is an id is its own; of tags that lead to one id the later ones are numbered. */
    static Map<String, String> of(Collection<String> tags) {
        var ids = new TreeMap<String, String>();
        var taken = new HashSet<String>();
        tags.stream().filter(Topic::isId).filter(taken::add).forEach(tag -> ids.put(tag, tag));
        tags.stream().sorted().filter(tag -> !ids.containsKey(tag)).forEach(tag -> {
            var id = id(tag);
            var free = id;
            for (int i = 2; !taken.add(free); i++)
                free = id + "-" + i;
            ids.put(tag, free);
        });
        return ids;
    }

    private static String id(String tag) {
        var letters = Normalizer.normalize(tag, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        var id = letters.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "topic" : id;
    }
}
