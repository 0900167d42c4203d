package dev.parley.processor.tag;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Thai, Lao, Khmer and Burmese set no spaces between words, so that the tokenizer makes one word of each run of them. Here each letter is
 * one, with the marks on it, as each Chinese sign is: a query then is a phrase of its letters.
 */
public final class UnspacedScripts extends TokenFilter {
    private static final String RUN = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];
    private static final Pattern LETTER = Pattern.compile("\\P{M}\\p{M}*|\\p{M}+");
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final Matcher letters = LETTER.matcher("");
    /** Of the run at hand. Readers change the attributes that they share, so that nothing is taken from there twice. */
    private int start;

    /** Of these, and of Chinese and Japanese, whose signs are words to the tokenizer. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(UnicodeScript.THAI, UnicodeScript.LAO,
            UnicodeScript.KHMER, UnicodeScript.MYANMAR, UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA);

    public UnspacedScripts(TokenStream words) {
        super(words);
    }

    /** Whether any of a text is in a script that sets no spaces between words. */
    public static boolean occurIn(String text) {
        return text.codePoints().mapToObj(UnicodeScript::of).anyMatch(UNSPACED::contains);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (letters.find()) {
            letter();
            increment.setPositionIncrement(1);
            return true;
        }
        letters.reset("");
        if (!input.incrementToken())
            return false;
        if (type.type().equals(RUN)) {
            start = offset.startOffset();
            if (letters.reset(term.toString()).find())
                letter();
        }
        return true;
    }

    private void letter() {
        term.setEmpty().append(letters.group());
        offset.setOffset(start + letters.start(), start + letters.end());
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        letters.reset("");
    }
}
