package dev.parley.processor.tag.learn;

import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.Evidence;
import dev.parley.processor.tag.Wording;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a taxonomy could have besides. */
public final class Suggestions {
    private static final int TERMS = 15;

    private Suggestions() {}

    /** For each tag the terms that tell its texts from the others, the most telling first, as queries. */
    public static SortedMap<String, List<String>> telling(List<LabelledText> texts, String language) {
        var wording = new Wording(language);
        var spellings = new Spellings();
        var words = texts.stream().map(t -> WordLists.of(t.document(language), wording, spellings)).toList();
        var suggestions = new TreeMap<String, List<String>>();
        var tags = texts.stream().flatMap(t -> t.tags().stream()).collect(Collectors.toCollection(TreeSet::new));
        for (var tag : tags)
            suggestions.put(tag,
                    TermChoice.ranked(words, List.of(label(texts, tag)), TERMS)
                            .stream()
                            .map(term -> term.query(spellings.of(term)))
                            .toList());
        return suggestions;
    }

    private static boolean[] label(List<LabelledText> texts, String tag) {
        var label = new boolean[texts.size()];
        for (int i = 0; i < label.length; i++)
            label[i] = texts.get(i).tags().contains(tag);
        return label;
    }

    /** A phrase that at least two documents repeat and that earned none of them a topic. */
    public record Phrase(String text, int documents) {}

    /** The most frequent first, at most {@code most}. {@code tagged}: documents after tagging. */
    public static List<Phrase> uncaught(List<EnrichedDocument> tagged, int most) {
        var counts = new TreeMap<String, Integer>();
        for (var document : tagged) {
            var caught = words(document);
            for (var phrase : new HashSet<>(document.keyPhrases()))
                if (caught.stream().noneMatch(phrase::contains))
                    counts.merge(phrase, 1, Integer::sum);
        }
        return counts.entrySet()
                .stream()
                .filter(e -> e.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(e -> new Phrase(e.getKey(), e.getValue()))
                .toList();
    }

    private static List<String> words(EnrichedDocument document) {
        return document.topics()
                .stream()
                .flatMap(t -> t.evidence().stream())
                .map(Evidence::terms)
                .flatMap(List::stream)
                .map(w -> w.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
