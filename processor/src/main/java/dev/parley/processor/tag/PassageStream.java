package dev.parley.processor.tag;

import dev.parley.processor.tag.Passages.Passage;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The terms of all passages as one field, those of the vocabulary only: a wide gap of positions between passages, so that no phrase
 * reaches across, and offsets that tell the passage. One stream for a whole document is what makes matching fast: the monitor then
 * searches once. Use once.
 */
final class PassageStream extends TokenStream {
    /**
     * Wider than any proximity that a query may ask for, its own words included; and with so little between them the passages of the largest
     * document stay below 2^31.
     */
    private static final int GAP = 1_000;
    /** No word reaches across the end of a line (UAX #29, WB3a). */
    private static final String END = "\n";

    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Analyzer analysis;
    private final String field;
    private final List<Passage> passages;
    private final Vocabulary vocabulary;
    private @Nullable TokenStream terms;
    private int current;
    /** Where the current passage begins in the text of all. */
    private int start;

    /** An analyser has one stream a thread and field, whose attributes are taken as they are instead of copying each term. */
    PassageStream(Analyzer analysis, String field, List<Passage> passages, Vocabulary vocabulary) {
        super(analysis.tokenStream(field, ""));
        this.analysis = analysis;
        this.field = field;
        this.passages = passages;
        this.vocabulary = vocabulary;
    }

    @Override
    public void reset() throws IOException {
        terms = analysis.tokenStream(field, passages.stream().map(Passage::text).collect(Collectors.joining(END)));
        terms.reset();
    }

    @Override
    public boolean incrementToken() throws IOException {
        var words = Objects.requireNonNull(terms, "reset() comes first");
        int steps = 0;
        while (words.incrementToken()) {
            steps += increment.getPositionIncrement() + (isInNext() ? GAP : 0);
            if (vocabulary.has(field, term)) {
                int shift = passages.get(current).start() - start;
                offset.setOffset(shift + offset.startOffset(), shift + offset.endOffset());
                increment.setPositionIncrement(steps);
                return true;
            }
        }
        return false;
    }

    /** Goes on to the passage of the word; whether that is another than the last word's. */
    private boolean isInNext() {
        int before = current;
        while (offset.startOffset() > start + passages.get(current).text().length()) {
            start += passages.get(current).text().length() + END.length();
            current++;
        }
        return current > before;
    }

    @Override
    public void end() throws IOException {
        Objects.requireNonNull(terms, "reset() comes first").end();
    }

    @Override
    public void close() throws IOException {
        if (terms != null)
            terms.close();
        super.close();
    }
}
