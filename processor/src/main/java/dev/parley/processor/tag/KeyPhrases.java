package dev.parley.processor.tag;

import dev.parley.model.Document;
import dev.parley.processor.tag.Wording.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The phrases that people repeat, whether or not the taxonomy knows them: runs of two to four words without common ones, ranked by their
 * C-value (Frantzi, Ananiadou and Mima 2000, doi:10.1007/s007999900023), which does not count a phrase where it is part of a longer one.
 * Spellings of one stem are one phrase, shown as it is first written. A longer phrase is looked at only where both shorter ones that it is
 * made of are repeated, since it can't be repeated otherwise (Agrawal and Srikant 1994, "Fast Algorithms for Mining Association Rules").
 */
final class KeyPhrases {
    private static final int LONGEST = 4;
    private static final int MOST = 8;
    private final Map<List<String>, Candidate> candidates = new HashMap<>();

    private KeyPhrases() {}

    /** A run of words that belong together, and their stems. */
    private record Run(List<Word> words, List<String> stems) {
        static Run of(List<Word> words) {
            return new Run(words, words.stream().map(Word::stem).toList());
        }

        String text(int from, int size) {
            return words.subList(from, from + size).stream().map(Word::text).collect(Collectors.joining(" "));
        }
    }

    /** How often a phrase occurs, and as part of which longer ones. */
    private static final class Candidate {
        private final Run run;
        private final int from;
        private int count;
        private int inLonger;
        private int longer;

        Candidate(Run run, int from) {
            this.run = run;
            this.from = from;
        }

        double value(int words) {
            double alone = longer == 0 ? count : count - inLonger / (double) longer;
            return alone * Math.log(words) / Math.log(2);
        }
    }

    /** A phrase and how much it says. */
    private record Ranked(String text, double value) {}

    /** The best first; at most eight. */
    static List<String> of(Document document, Wording wording) {
        var runs = new ArrayList<Run>();
        wording.passages(document).forEach(words -> addRuns(words, runs));
        var phrases = new KeyPhrases();
        for (int size = 2; size <= LONGEST; size++)
            phrases.count(runs, size);
        return phrases.best();
    }

    private static void addRuns(List<Word> words, List<Run> runs) {
        int start = 0;
        for (int end = 0; end <= words.size(); end++)
            if (end == words.size() || words.get(end).common() || isNumber(words.get(end))) {
                if (end - start > 1)
                    runs.add(Run.of(words.subList(start, end)));
                start = end + 1;
            }
    }

    private static boolean isNumber(Word word) {
        return word.text().chars().allMatch(Character::isDigit);
    }

    private void count(List<Run> runs, int size) {
        var counted = new HashMap<List<String>, Candidate>();
        for (var run : runs)
            for (int from = 0; from + size <= run.stems().size(); from++)
                if (size == 2 || (isRepeated(run, from, size - 1) && isRepeated(run, from + 1, size - 1)))
                    count(counted, run, from, size);
        counted.values().removeIf(candidate -> candidate.count < 2);
        candidates.putAll(counted);
    }

    private boolean isRepeated(Run run, int from, int size) {
        return candidates.containsKey(run.stems().subList(from, from + size));
    }

    private static void count(Map<List<String>, Candidate> counted, Run run, int from, int size) {
        counted.computeIfAbsent(run.stems().subList(from, from + size), s -> new Candidate(run, from)).count++;
    }

    private List<String> best() {
        candidates.forEach((stems, candidate) -> parts(stems).forEach(part -> {
            part.longer++;
            part.inLonger += candidate.count;
        }));
        return candidates.entrySet()
                .stream()
                .map(e -> ranked(e.getValue(), e.getKey().size()))
                .filter(ranked -> ranked.value() > 0)
                .sorted(Comparator.comparingDouble((Ranked r) -> -r.value()).thenComparing(Ranked::text))
                .limit(MOST)
                .map(Ranked::text)
                .toList();
    }

    private static Ranked ranked(Candidate candidate, int size) {
        return new Ranked(candidate.run.text(candidate.from, size), candidate.value(size));
    }

    private List<Candidate> parts(List<String> stems) {
        var parts = new ArrayList<Candidate>();
        for (int size = 2; size < stems.size(); size++)
            for (int from = 0; from + size <= stems.size(); from++)
                Optional.ofNullable(candidates.get(stems.subList(from, from + size))).ifPresent(parts::add);
        return parts;
    }
}
