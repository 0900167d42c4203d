package dev.parley.processor.normalise.html;

/**
 * What can be told of a text at a glance.
 *
 * @param phrases bits of {@link Phrase} groups; none are looked for in long texts
 */
record Wording(int sentences, int commas, int digits, int capitals, char first, char last, long phrases) {
    private static final int LONG = 40;

    static Wording of(String text, int words) {
        int sentences = 0;
        int commas = 0;
        int digits = 0;
        int capitals = 0;
        boolean phrases = words <= LONG;
        long[] hashes = new long[phrases ? LONG + 8 : 0];
        int count = 0;
        long hash = WordTable.START;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (WordTable.letter(c) || c == '\'' || c == '’' || c == '©' || c == '&') {
                if (!within && !WordTable.small(c) && Character.isUpperCase(c))
                    capitals++;
                within = true;
                if (phrases)
                    hash = WordTable.step(hash, c == '’' ? '\'' : c);
                continue;
            }
            if (within && count < hashes.length)
                hashes[count++] = hash;
            within = false;
            hash = WordTable.START;
            if (c >= '0' && c <= '9')
                digits++;
            else if (c == ',' || c == '，' || c == '、' || c == '،')
                commas++;
            else if (endsSentence(c) && (i + 1 == text.length() || text.charAt(i + 1) <= ' ' || c > 0x2E7F
                    || text.charAt(i + 1) == '"' || text.charAt(i + 1) == '”'))
                sentences++;
        }
        if (within && count < hashes.length)
            hashes[count++] = hash;
        return new Wording(sentences, commas, digits, capitals, text.isEmpty() ? ' ' : text.charAt(0),
                text.isEmpty() ? ' ' : text.charAt(text.length() - 1), Phrase.in(hashes, count));
    }

    static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？' || c == '।' || c == '؟';
    }
}
