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
 * Spellings of one stem are one phrase, shown as it is first written.
 */
final class KeyPhrases {
    private static final int LONGEST = 4;
    private static final int MOST = 8;
    private final Map<List<String>, Candidate> candidates = new HashMap<>();

    private KeyPhrases() {}

    /** How often a phrase occurs, and as part of which longer ones. */
    private static final class Candidate {
        private final String text;
        private int count;
        private int inLonger;
        private int longer;

        Candidate(String text) {
            this.text = text;
        }

        double value(int words) {
            double alone = longer == 0 ? count : count - inLonger / (double) longer;
            return alone * Math.log(words) / Math.log(2);
        }
    }

    /** The best first; at most eight. */
    static List<String> of(Document document, Wording wording) {
        var phrases = new KeyPhrases();
        wording.passages(document).forEach(phrases::addRuns);
        return phrases.best();
    }

    private void addRuns(List<Word> words) {
        int start = 0;
        for (int end = 0; end <= words.size(); end++)
            if (end == words.size() || words.get(end).common() || isNumber(words.get(end))) {
                addPhrases(words.subList(start, end));
                start = end + 1;
            }
    }

    private static boolean isNumber(Word word) {
        return word.text().chars().allMatch(Character::isDigit);
    }

    private void addPhrases(List<Word> run) {
        for (int from = 0; from < run.size(); from++)
            for (int to = from + 2; to <= Math.min(run.size(), from + LONGEST); to++)
                add(run.subList(from, to));
    }

    private void add(List<Word> phrase) {
        var stems = phrase.stream().map(Word::stem).toList();
        candidates.computeIfAbsent(stems,
                s -> new Candidate(phrase.stream().map(Word::text).collect(Collectors.joining(" ")))).count++;
    }

    private List<String> best() {
        candidates.values().removeIf(candidate -> candidate.count < 2);
        candidates.forEach((stems, candidate) -> parts(stems).forEach(part -> {
            part.longer++;
            part.inLonger += candidate.count;
        }));
        return candidates.entrySet()
                .stream()
                .filter(e -> value(e) > 0)
                .sorted(Comparator.comparingDouble((Map.Entry<List<String>, Candidate> e) -> -value(e))
                        .thenComparing(e -> e.getValue().text))
                .limit(MOST)
                .map(e -> e.getValue().text)
                .toList();
    }

    private static double value(Map.Entry<List<String>, Candidate> entry) {
        return entry.getValue().value(entry.getKey().size());
    }

    private List<Candidate> parts(List<String> stems) {
        var parts = new ArrayList<Candidate>();
        for (int size = 2; size < stems.size(); size++)
            for (int from = 0; from + size <= stems.size(); from++)
                Optional.ofNullable(candidates.get(stems.subList(from, from + size))).ifPresent(parts::add);
        return parts;
    }
}
