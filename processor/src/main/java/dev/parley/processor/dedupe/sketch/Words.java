package dev.parley.processor.dedupe.sketch;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text, one after the other, as hashes: runs of letters and digits (Unicode, with the marks on them), compatibility
 * normalised (NFKC, UAX #15) and in lower case. In scripts that put no space between words each character is a word. Not thread-safe.
 */
final class Words {
    /** Komihash 5: hash4j keeps its values for ever. */
    static final Hasher64 HASHER = Hashing.komihash5_0();

    private final String text;
    /** The word's UTF-16 code units, the lower byte first: what {@code hashCharsToLong} would make of them. */
    private byte[] word = new byte[64];
    private int size;
    private int at;

    Words(String text) {
        this.text = isAscii(text) || Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean isAscii(String text) {
        int all = 0;
        for (int i = 0; i < text.length(); i++)
            all |= text.charAt(i);
        return all < 0x80;
    }

    /** Moves to the next word; false where there is none. */
    boolean next() {
        size = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!belongs(c)) {
                at += Character.charCount(c);
                if (size > 0)
                    return true;
            } else if (standsAlone(c)) {
                if (size == 0)
                    takeAlone(c);
                return true;
            } else
                take(c);
        }
        return size > 0;
    }

    /** Of the word that {@link #next} moved to. */
    long hash() {
        return HASHER.hashBytesToLong(word, 0, size);
    }

    private void takeAlone(int c) {
        take(c);
        while (at < text.length() && isMark(text.codePointAt(at)))
            take(text.codePointAt(at));
    }

    private void take(int c) {
        at += Character.charCount(c);
        int small = c >= 0x80 ? Character.toLowerCase(c) : c >= 'A' && c <= 'Z' ? c + 32 : c;
        if (Character.isBmpCodePoint(small))
            append((char) small);
        else {
            append(Character.highSurrogate(small));
            append(Character.lowSurrogate(small));
        }
    }

    private void append(char c) {
        if (size == word.length)
            word = Arrays.copyOf(word, size * 2);
        word[size++] = (byte) c;
        word[size++] = (byte) (c >>> 8);
    }

    private boolean belongs(int c) {
        if (c < 0x80)
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return Character.isLetterOrDigit(c) || (size > 0 && isMark(c));
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
