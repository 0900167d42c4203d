package dev.parley.processor.tag;

import dev.parley.processor.tag.Passages.Passage;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
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

    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Analyzer analysis;
    private final String field;
    private final Iterator<Passage> passages;
    private @Nullable TokenStream terms;
    private int start;
    private int gap;

    /** An analyser has one stream a thread and field, whose attributes are taken as they are instead of copying each term. */
    PassageStream(Analyzer analysis, String field, List<Passage> passages) {
        super(analysis.tokenStream(field, ""));
        this.analysis = analysis;
        this.field = field;
        this.passages = passages.iterator();
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (terms != null || passages.hasNext()) {
            var current = terms == null ? open(passages.next()) : terms;
            if (current.incrementToken()) {
                offset.setOffset(start + offset.startOffset(), start + offset.endOffset());
                increment.setPositionIncrement(increment.getPositionIncrement() + gap);
                gap = 0;
                return true;
            }
            close(current);
            gap = GAP;
        }
        return false;
    }

    private TokenStream open(Passage passage) throws IOException {
        var opened = analysis.tokenStream(field, passage.text());
        opened.reset();
        start = passage.start();
        terms = opened;
        return opened;
    }

    private void close(TokenStream finished) throws IOException {
        finished.end();
        finished.close();
        terms = null;
    }

    @Override
    public void close() throws IOException {
        if (terms != null)
            close(terms);
        super.close();
    }
}
