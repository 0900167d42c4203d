package dev.parley.processor.tag.learn;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How well tags that were given agree with those that were due.
 *
 * @param micro over all tags of all texts
 * @param macro mean over the tags that are due or given anywhere
 */
public record F1(double micro, double macro) {
    /** {@code given}: by id of the text; a text that it lacks has none. */
    public static F1 of(List<LabelledText> due, Map<String, List<String>> given) {
        var counts = new TreeMap<String, Count>();
        var all = Count.NONE;
        for (var text : due) {
            var said = new HashSet<>(given.getOrDefault(text.id(), List.of()));
            var right = new HashSet<>(text.tags());
            for (var tag : union(said, right)) {
                var count = new Count(said.contains(tag) && right.contains(tag) ? 1 : 0,
                        (said.contains(tag) ? 1 : 0) + (right.contains(tag) ? 1 : 0));
                counts.merge(tag, count, Count::plus);
                all = all.plus(count);
            }
        }
        return new F1(all.f1(), counts.values().stream().mapToDouble(Count::f1).average().orElse(0));
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        var union = new HashSet<>(a);
        union.addAll(b);
        return union;
    }

    private record Count(int hits, int saidAndDue) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(hits + other.hits, saidAndDue + other.saidAndDue);
        }

        double f1() {
            return saidAndDue == 0 ? 0 : 2.0 * hits / saidAndDue;
        }
    }
}
