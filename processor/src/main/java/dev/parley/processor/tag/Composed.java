package dev.parley.processor.tag;

import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Spells words alike that look alike: by compatibility composition (UAX #15, NFKC), since files have accents as characters of their own and
 * ligatures for letters, and without what nobody sees, such as soft hyphens.
 */
public final class Composed extends TokenFilter {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    public Composed(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken())
            return false;
        if (!isAscii() && !isComposed()) {
            var composed = Normalizer.normalize(term, Normalizer.Form.NFKC);
            term.setEmpty().append(INVISIBLE.matcher(composed).replaceAll(""));
        }
        return true;
    }

    private boolean isAscii() {
        var letters = term.buffer();
        for (int i = 0; i < term.length(); i++)
            if (letters[i] > 0x7F)
                return false;
        return true;
    }

    private boolean isComposed() {
        return Normalizer.isNormalized(term, Normalizer.Form.NFKC) && !INVISIBLE.matcher(term).find();
    }
}
