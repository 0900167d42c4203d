package dev.parley.processor.tag;

import dev.parley.model.Document;
import dev.parley.processor.tag.Passages.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of documents as queries see them. For documents of one language; thread-safe. */
public final class Wording {
    /** Or a sign that stands for a word or a part of one; with the marks on it. */
    private static final Pattern LETTER = Pattern.compile("\\P{M}?\\p{M}*");
    private final Analyzer analysis;
    private final Set<String> common;

    /** {@code language}: ISO 639-1. */
    public Wording(String language) {
        this(language, Fields.analysis(language));
    }

    /** @param analysis of the language; it remembers words, and so is better shared than made twice */
    Wording(String language, Analyzer analysis) {
        this.analysis = analysis;
        common = CommonWords.of(language);
    }

    /**
     * A word.
     *
     * @param text as it is written, in lower case
     * @param stem as queries see it
     * @param common whether it is too common to say anything by itself
     */
    public record Word(String text, String stem, boolean common) {}

    /** Title and statements, each for itself. */
    public List<List<Word>> passages(Document document) {
        var known = new HashMap<String, Word>();
        return Passages.of(document).list().stream().map(passage -> words(passage, known)).toList();
    }

    public List<Word> title(Document document) {
        var known = new HashMap<String, Word>();
        return Passages.of(document).title().stream().flatMap(p -> words(p, known).stream()).toList();
    }

    public List<Word> words(String text) {
        return words(new Passage(null, 0, text), new HashMap<>());
    }

    /** @param known those that were met before: a book has millions of words, but the same ones again and again */
    private List<Word> words(Passage passage, Map<String, Word> known) {
        var words = new ArrayList<Word>();
        try (var stream = analysis.tokenStream(Fields.TEXT, passage.text())) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                var text = passage.text().substring(offset.startOffset(), offset.endOffset()).toLowerCase(Locale.ROOT);
                var word = known.get(text);
                words.add(word != null && word.stem().contentEquals(term) ? word : learned(text, term, known));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("the text is in memory", e);
        }
        return words;
    }

    private Word learned(String text, CharTermAttribute term, Map<String, Word> known) {
        var word = new Word(text, term.toString(), isCommon(text));
        known.put(text, word);
        return word;
    }

    private boolean isCommon(String text) {
        return LETTER.matcher(text).matches() || common.contains(text.replace('\u2019', '\''));
    }
}
