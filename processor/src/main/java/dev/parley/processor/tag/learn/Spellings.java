package dev.parley.processor.tag.learn;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How terms are written in the texts they come from: stems are no words that anybody would want to read. Not thread-safe. */
final class Spellings {
    private final Map<Term, TreeMap<String, Integer>> seen = new HashMap<>();

    Term note(Term term, String spelling) {
        seen.computeIfAbsent(term, t -> new TreeMap<>()).merge(spelling, 1, Integer::sum);
        return term;
    }

    /** The commonest, the first of them in order; the stems where the term was never seen. */
    String of(Term term) {
        String best = term.stems();
        int most = 0;
        for (var spelling : seen.getOrDefault(term, new TreeMap<>()).entrySet())
            if (spelling.getValue() > most) {
                best = spelling.getKey();
                most = spelling.getValue();
            }
        return best;
    }
}
