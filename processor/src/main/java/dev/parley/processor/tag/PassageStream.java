package dev.parley.processor.tag;

import dev.parley.processor.tag.Passages.Passage;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The terms of all passages as one field: a wide gap of positions between passages, so that no phrase reaches across, and offsets that
 * tell the passage. One stream for a whole document is what makes matching fast: the monitor then searches once. Use once.
 */
final class PassageStream extends TokenStream {
    /** Wider than any proximity that a query may ask for. */
    private static final int GAP = 10_000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Analyzer analysis;
    private final String field;
    private final Iterator<Passage> passages;
    private @Nullable Source source;
    private int gap;

    PassageStream(Analyzer analysis, String field, List<Passage> passages) {
        this.analysis = analysis;
        this.field = field;
        this.passages = passages.iterator();
    }

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        while (true) {
            if (source == null) {
                if (!passages.hasNext())
                    return false;
                source = new Source(passages.next());
            }
            if (source.next())
                return true;
            source.close();
            source = null;
            gap = GAP;
        }
    }

    @Override
    public void close() throws IOException {
        if (source != null)
            source.close();
        source = null;
        super.close();
    }

    /** The terms of one passage. */
    private final class Source {
        private final TokenStream terms;
        private final CharTermAttribute word;
        private final OffsetAttribute place;
        private final PositionIncrementAttribute step;
        private final int start;

        Source(Passage passage) throws IOException {
            start = passage.start();
            terms = analysis.tokenStream(field, passage.text());
            word = terms.addAttribute(CharTermAttribute.class);
            place = terms.addAttribute(OffsetAttribute.class);
            step = terms.addAttribute(PositionIncrementAttribute.class);
            terms.reset();
        }

        boolean next() throws IOException {
            if (!terms.incrementToken())
                return false;
            term.copyBuffer(word.buffer(), 0, word.length());
            offset.setOffset(start + place.startOffset(), start + place.endOffset());
            increment.setPositionIncrement(step.getPositionIncrement() + gap);
            gap = 0;
            return true;
        }

        void close() throws IOException {
            terms.end();
            terms.close();
        }
    }
}
