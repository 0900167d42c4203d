package dev.parley.processor.tag.learn;

import dev.parley.model.Document;
import dev.parley.processor.tag.Wording;
import dev.parley.processor.tag.Wording.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of one text as its queries will see them, stemmed, and how often each term occurs.
 *
 * @param title stems of the title
 * @param passages stems of title and statements, none reaching into another
 * @param counts how often each term occurs
 */
record WordLists(List<String> title, List<List<String>> passages, Map<Term, Integer> counts) {
    /** {@code spellings} gathers how the terms are written. */
    static WordLists of(Document document, Wording wording, Spellings spellings) {
        var counts = new HashMap<Term, Integer>();
        var passages = new ArrayList<List<String>>();
        for (var words : wording.passages(document)) {
            passages.add(words.stream().map(Word::stem).toList());
            count(words, counts, spellings);
        }
        var title = wording.title(document);
        for (var word : title)
            if (!word.common())
                counts.merge(spellings.note(Term.inTitle(word.stem()), word.text()), 1, Integer::sum);
        return new WordLists(title.stream().map(Word::stem).toList(), passages, counts);
    }

    private static void count(List<Word> words, Map<Term, Integer> counts, Spellings spellings) {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.common())
                continue;
            counts.merge(spellings.note(Term.of(word.stem()), word.text()), 1, Integer::sum);
            if (i + 1 < words.size() && !words.get(i + 1).common())
                counts.merge(spellings.note(Term.of(word.stem() + " " + words.get(i + 1).stem()),
                        word.text() + " " + words.get(i + 1).text()), 1, Integer::sum);
        }
    }

    /** How often a phrase occurs in title and statements. */
    int occurrences(List<String> phrase) {
        return passages.stream().mapToInt(p -> occurrences(p, phrase)).sum();
    }

    boolean titleHas(List<String> phrase) {
        return occurrences(title, phrase) > 0;
    }

    private static int occurrences(List<String> words, List<String> phrase) {
        int found = 0;
        for (int i = 0; i + phrase.size() <= words.size(); i++)
            if (words.subList(i, i + phrase.size()).equals(phrase))
                found++;
        return found;
    }
}
