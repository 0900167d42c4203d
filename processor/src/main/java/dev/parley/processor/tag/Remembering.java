package dev.parley.processor.tag;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Applies filters to each distinct word once, and remembers what they made of it: people say the same words again and again, and stemming
 * looks up its dictionary several times a word. Only for filters that make one word of one and look at nothing but it.
 */
final class Remembering extends TokenFilter {
    /** When so many words are known, all are forgotten; about a megabyte. */
    private static final int MOST = 8192;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final CharArrayMap<char[]> known = new CharArrayMap<>(MOST, false);
    private final OneWord word = new OneWord();
    private final TokenStream filtered;
    private final CharTermAttribute result;

    Remembering(TokenStream words, UnaryOperator<TokenStream> filters) {
        super(words);
        filtered = filters.apply(word);
        result = filtered.addAttribute(CharTermAttribute.class);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken())
            return false;
        var made = known.get(term.buffer(), 0, term.length());
        if (made == null)
            made = learn();
        term.copyBuffer(made, 0, made.length);
        return true;
    }

    private char[] learn() throws IOException {
        if (known.size() >= MOST)
            known.clear();
        var written = term.toString();
        word.set(written);
        filtered.reset();
        var made = filtered.incrementToken() ? result.toString().toCharArray() : new char[0];
        filtered.end();
        filtered.close();
        known.put(written, made);
        return made;
    }

    /** A stream of one word at a time. */
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String word = "";
        private boolean ahead;

        void set(String next) {
            word = next;
            ahead = true;
        }

        @Override
        public boolean incrementToken() {
            if (!ahead)
                return false;
            clearAttributes();
            term.append(word);
            ahead = false;
            return true;
        }
    }
}
