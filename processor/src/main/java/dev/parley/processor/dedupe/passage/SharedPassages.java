package dev.parley.processor.dedupe.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the longest passages that two texts share, none of which overlaps a longer one in either (greedy string tiling). Linear but for
 * the sorting: of a run of words that the second text has often, the first places count.
 */
public final class SharedPassages {
    private static final int FEWEST_WORDS = 8;
    private static final int MOST_PLACES = 8;

    private static final Comparator<Run> LONGEST = Comparator.comparingInt(Run::words)
            .reversed()
            .thenComparingInt(Run::at)
            .thenComparingInt(Run::otherAt);

    /** So many words from the one's {@code at} and the other's {@code otherAt}. */
    private record Run(int words, int at, int otherAt) {
        boolean overlaps(Run other) {
            return meets(at, words, other.at, other.words) || meets(otherAt, words, other.otherAt, other.words);
        }

        private static boolean meets(int a, int lengthOfA, int b, int lengthOfB) {
            return a < b + lengthOfB && b < a + lengthOfA;
        }
    }

    private final WordPlaces text;
    private final WordPlaces other;

    private SharedPassages(String text, String other) {
        this.text = WordPlaces.of(text);
        this.other = WordPlaces.of(other);
    }

    /** The longest first, at most {@code limit}, each of at least eight words. */
    public static List<Passage> of(String text, String other, int limit) {
        return new SharedPassages(text, other).longest(limit);
    }

    private List<Passage> longest(int limit) {
        var chosen = new ArrayList<Run>();
        for (var run : runs().stream().sorted(LONGEST).toList())
            if (chosen.size() < limit && chosen.stream().noneMatch(run::overlaps))
                chosen.add(run);
        return chosen.stream().map(this::passage).toList();
    }

    private Passage passage(Run run) {
        return new Passage(run.words, text.starts().get(run.at), text.ends().get(run.at + run.words - 1),
                other.starts().get(run.otherAt), other.ends().get(run.otherAt + run.words - 1));
    }

    /** Runs that can be made longer on neither side. */
    private List<Run> runs() {
        var places = places();
        var runs = new ArrayList<Run>();
        for (int at = 0; at + FEWEST_WORDS <= text.size(); at++)
            for (int otherAt : places.getOrDefault(key(text, at), List.of()))
                if (!text.agrees(at - 1, other, otherAt - 1))
                    add(runs, at, otherAt);
        return runs;
    }

    private void add(List<Run> runs, int at, int otherAt) {
        int words = 0;
        while (text.agrees(at + words, other, otherAt + words))
            words++;
        if (words >= FEWEST_WORDS)
            runs.add(new Run(words, at, otherAt));
    }

    /** Where the other has each run of the fewest words, by hash: a false match agrees in too few words. */
    private Map<Integer, List<Integer>> places() {
        var places = new HashMap<Integer, List<Integer>>();
        for (int at = 0; at + FEWEST_WORDS <= other.size(); at++) {
            var there = places.computeIfAbsent(key(other, at), key -> new ArrayList<>(1));
            if (there.size() < MOST_PLACES)
                there.add(at);
        }
        return places;
    }

    private static int key(WordPlaces words, int at) {
        return words.words().subList(at, at + FEWEST_WORDS).hashCode();
    }
}
