package dev.parley.processor.dedupe.sketch;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * The words of a text, one after the other, as hashes: runs of letters and digits (Unicode, with the marks on them), compatibility
 * normalised (NFKC, UAX #15) and in lower case. In scripts that put no space between words each character is a word. Not thread-safe.
 */
final class Words {
    /** Komihash 5: hash4j keeps its values for ever. */
    static final Hasher64 HASHER = Hashing.komihash5_0();

    private final String text;
    private final StringBuilder word = new StringBuilder();
    private int at;

    Words(String text) {
        this.text = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Moves to the next word; false where there is none. */
    boolean next() {
        word.setLength(0);
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!belongs(c)) {
                at += Character.charCount(c);
                if (!word.isEmpty())
                    return true;
            } else if (standsAlone(c)) {
                if (word.isEmpty())
                    takeAlone(c);
                return true;
            } else
                take(c);
        }
        return !word.isEmpty();
    }

    /** Of the word that {@link #next} moved to. */
    long hash() {
        return HASHER.hashCharsToLong(word);
    }

    private void takeAlone(int c) {
        take(c);
        while (at < text.length() && isMark(text.codePointAt(at)))
            take(text.codePointAt(at));
    }

    private void take(int c) {
        at += Character.charCount(c);
        if (c < 0x80)
            word.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
        else
            word.appendCodePoint(Character.toLowerCase(c));
    }

    private boolean belongs(int c) {
        if (c < 0x80)
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return Character.isLetterOrDigit(c) || (!word.isEmpty() && isMark(c));
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Thai is the first script of those, in the order of the code points. */
    private static boolean standsAlone(int c) {
        if (c < 0x0E00 || isMark(c))
            return false;
        return Character.isIdeographic(c) || switch (UnicodeScript.of(c)) {
            case THAI, LAO, KHMER, MYANMAR, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
