package dev.parley.processor.tag.learn;

/**
 * A word or two, stemmed.
 *
 * @param stems with a blank between them
 * @param title whether only the title is meant
 */
record Term(String stems, boolean title) implements Comparable<Term> {
    static Term of(String stems) {
        return new Term(stems, false);
    }

    static Term inTitle(String stem) {
        return new Term(stem, true);
    }

    /** As a query; {@code spelling} is how the term is written in texts. */
    String query(String spelling) {
        boolean plain = spelling.chars().allMatch(c -> Character.isLetterOrDigit(c) && c < 128);
        var words = plain ? spelling : "\"" + spelling.replace("\"", "") + "\"";
        return title ? "title:" + words : words;
    }

    @Override
    public int compareTo(Term other) {
        int byStems = stems.compareTo(other.stems);
        return byStems == 0 ? Boolean.compare(title, other.title) : byStems;
    }
}
