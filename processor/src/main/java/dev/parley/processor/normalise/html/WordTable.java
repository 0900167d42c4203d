package dev.parley.processor.normalise.html;

/** Bits for words and short phrases, looked up by a 64-bit hash so that no strings are made. Immutable once filled, then thread-safe. */
final class WordTable {
    static final long START = 1125899906842597L;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    /** What small letters of ASCII have and capitals have not. */
    private static final int CASE = 0x20;

    /** Each key with its bits behind it, so that both come from memory at once. */
    private final long[] entries = new long[2 * 4096];
    /** A bit for each key by other digits of it: most words are in no table, and this stays in the processor's nearest cache (Bloom 1970). */
    private final long[] known = new long[256];

    static long step(long hash, char c) {
        return (hash ^ (small(c) ? c : low(c))) * GOLDEN;
    }

    /** Whether it is a small letter of ASCII, as nearly all letters are: a look into Unicode's tables takes longer than the hash. */
    static boolean small(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** As {@link Character#isLetter(char)}; most characters are of ASCII. */
    static boolean letter(char c) {
        return c < 128 ? small((char) (c | CASE)) : Character.isLetter(c);
    }

    private static char low(char c) {
        boolean capital = c >= 'A' && c <= 'Z';
        return capital ? (char) (c | CASE) : c < 128 ? c : Character.toLowerCase(c);
    }

    static long next(long phrase, long word) {
        return (phrase + word) * GOLDEN;
    }

    static long hash(CharSequence word) {
        long hash = START;
        for (int i = 0; i < word.length(); i++)
            hash = step(hash, word.charAt(i));
        return hash;
    }

    static long phrase(String words) {
        long hash = 0;
        for (String word : words.split(" "))
            hash = next(hash, hash(word));
        return hash;
    }

    void add(long key, long value) {
        int slot = slot(key);
        entries[slot] = key;
        entries[slot + 1] |= value;
        known[known(key)] |= 1L << (key >>> 50);
    }

    long get(long key) {
        return (known[known(key)] >>> (key >>> 50) & 1) == 0 ? 0 : entries[slot(key) + 1];
    }

    private static int known(long key) {
        return (int) (key >>> 56);
    }

    private int slot(long key) {
        int slot = 2 * ((int) (key >>> 40) & 4095);
        while (entries[slot] != 0 && entries[slot] != key)
            slot = (slot + 2) & (entries.length - 1);
        return slot;
    }
}
