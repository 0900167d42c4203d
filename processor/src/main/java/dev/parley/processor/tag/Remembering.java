package dev.parley.processor.tag;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Applies filters to a word once, and remembers what they made of it: people say the same words again and again, and stemming looks up its
 * dictionary several times a word. Only for filters that make one word of one and look at nothing but it.
 */
final class Remembering extends TokenFilter {
    /** Places; two words that fall into one take turns there, so that memory is bounded and frequent words stay. */
    private static final int BITS = 15;

    /** Letters of a place, all in one line of a processor's cache: the lengths of both words, then both. Longer ones are not remembered. */
    private static final int WIDTH = 32;

    /** 2^32 by the golden ratio, which spreads the hash over the upper bits (Knuth 1998, section 6.4). */
    private static final int SPREAD = 0x9E3779B9;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final char[] known = new char[WIDTH << BITS];
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
        int place = place();
        int written = term.length();
        if (known[place] >>> Byte.SIZE == written
                && Arrays.equals(known, place + 1, place + 1 + written, term.buffer(), 0, written))
            term.copyBuffer(known, place + 1 + written, known[place] & 0xFF);
        else
            learn(place);
        return true;
    }

    private int place() {
        int hash = 0;
        var letters = term.buffer();
        for (int i = 0; i < term.length(); i++)
            hash = 31 * hash + letters[i];
        return ((hash * SPREAD) >>> (Integer.SIZE - BITS)) * WIDTH;
    }

    private void learn(int place) throws IOException {
        word.set(term);
        int written = term.length();
        int made = filtered.incrementToken() ? result.length() : 0;
        if (1 + written + made <= WIDTH) {
            known[place] = (char) (written << Byte.SIZE | made);
            System.arraycopy(term.buffer(), 0, known, place + 1, written);
            System.arraycopy(result.buffer(), 0, known, place + 1 + written, made);
        }
        term.copyBuffer(result.buffer(), 0, made);
    }

    /** A stream that never ends: each time it has the word that was set last. */
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String word = "";

        void set(CharTermAttribute next) {
            word = next.toString();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            term.append(word);
            return true;
        }
    }
}
