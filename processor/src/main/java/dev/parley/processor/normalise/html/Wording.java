package dev.parley.processor.normalise.html;

import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.Rich.Mark;

/**
 * What can be told of a text at a glance.
 *
 * @param words runs of letters and digits; two signs of a script that sets no spaces count as one
 * @param linkWords those that begin in a link
 * @param phrases bits of {@link Phrase} groups; none are looked for in long texts
 */
record Wording(int words, int linkWords, int sentences, int commas, int digits, int capitals, char first, char last,
        long phrases) {
    private static final int LONG = 40;
    /** Words beyond this are in no phrase that is looked for. */
    private static final int MOST_HASHES = LONG + 8;

    private static final int OF_WORD = 1;
    private static final int OF_PHRASE = 1 << 1;
    private static final int CAPITAL = 1 << 2;
    private static final int DIGIT = 1 << 3;
    private static final int COMMA = 1 << 4;
    private static final int END = 1 << 5;
    private static final int WIDE = 1 << 6;
    /** Of the characters of ASCII, as nearly all are: a look into Unicode's tables takes longer. */
    private static final byte[] KINDS = new byte[128];

    static {
        for (char c = 0; c < KINDS.length; c++)
            KINDS[c] = (byte) kind(c);
    }

    private static int kind(char c) {
        if (Character.isLetter(c))
            return OF_WORD | OF_PHRASE | (Character.isUpperCase(c) ? CAPITAL : 0)
                    | (c >= 0x2E80 && c < 0xD7B0 ? WIDE : 0);
        return switch (c) {
            case '\'', '’', '©', '&' -> OF_PHRASE;
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> OF_WORD | DIGIT;
            case ',', '，', '、', '،' -> COMMA;
            default -> endsSentence(c) ? END : Character.isDigit(c) ? OF_WORD : 0;
        };
    }

    static Wording of(Rich rich) {
        String text = rich.text();
        Links links = new Links(rich);
        long[] hashes = new long[Math.min(MOST_HASHES, text.length() / 2 + 1)];
        int count = 0;
        long hash = WordTable.START;
        int words = 0;
        int sentences = 0;
        int commas = 0;
        int digits = 0;
        int capitals = 0;
        int before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int kind = c < KINDS.length ? KINDS[c] : kind(c);
            if ((kind & OF_WORD) != 0 && ((before & OF_WORD) == 0 || ((kind & WIDE) != 0 && (i & 1) == 0))) {
                words++;
                links.word(i);
            }
            if ((kind & OF_PHRASE) != 0) {
                if ((before & OF_PHRASE) == 0 && (kind & CAPITAL) != 0)
                    capitals++;
                if (count < hashes.length)
                    hash = WordTable.step(hash, c == '’' ? '\'' : c);
            } else {
                if ((before & OF_PHRASE) != 0 && count < hashes.length)
                    hashes[count++] = hash;
                hash = WordTable.START;
                digits += (kind & DIGIT) == 0 ? 0 : 1;
                commas += (kind & COMMA) == 0 ? 0 : 1;
                sentences += (kind & END) != 0 && ends(text, i) ? 1 : 0;
            }
            before = kind;
        }
        if ((before & OF_PHRASE) != 0 && count < hashes.length)
            hashes[count++] = hash;
        return new Wording(words, links.words, sentences, commas, digits, capitals,
                text.isEmpty() ? ' ' : text.charAt(0), text.isEmpty() ? ' ' : text.charAt(text.length() - 1),
                words > LONG ? 0 : Phrase.in(hashes, count));
    }

    /** Whether the mark here has behind it what stands between sentences. */
    private static boolean ends(String text, int mark) {
        if (mark + 1 == text.length() || text.charAt(mark) > 0x2E7F)
            return true;
        char next = text.charAt(mark + 1);
        return next <= ' ' || next == '"' || next == '”';
    }

    static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？' || c == '।' || c == '؟';
    }

    /** Counts the words in links, which come in the order of the text. */
    private static final class Links {
        private final Rich rich;
        private int next;
        private int start = Integer.MAX_VALUE;
        private int end = -1;
        int words;

        Links(Rich rich) {
            this.rich = rich;
            advance();
        }

        void word(int place) {
            while (place >= end && end >= 0)
                advance();
            if (place >= start)
                words++;
        }

        private void advance() {
            start = Integer.MAX_VALUE;
            end = -1;
            for (; next < rich.marks().size() && end < 0; next++) {
                Mark mark = rich.marks().get(next);
                if (mark.kind() == Mark.Kind.LINK) {
                    start = mark.start();
                    end = mark.end();
                }
            }
        }
    }
}
