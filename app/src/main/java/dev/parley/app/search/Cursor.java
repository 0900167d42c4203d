package dev.parley.app.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/**
 * Where a page ends: the values of its last document by which all are sorted, so that the next page begins there whatever came meanwhile.
 *
 * @param score 0 where all fit as well
 */
record Cursor(float score, long appended, String id) {
    static Cursor of(FieldDoc last) {
        int first = last.fields.length - 2;
        return new Cursor(first == 0 ? 0 : (Float) last.fields[0], (Long) last.fields[first],
                ((BytesRef) last.fields[first + 1]).utf8ToString());
    }

    /**
     * @param documents how many the reader has, deleted ones included: Lucene refuses a number that it can't have
     * @param ranks whether the best come first, else the newest
     */
    FieldDoc after(int documents, boolean ranks) {
        var fields = ranks
                ? new Object[]{ score, appended, new BytesRef(id) }
                : new Object[]{ appended, new BytesRef(id) };
        return new FieldDoc(Math.max(0, documents - 1), score, fields);
    }

    String spelt() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((score + "|" + appended + "|" + id).getBytes(UTF_8));
    }

    /** @throws SearchException if it is not one of ours */
    static Cursor parse(String spelt) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(spelt), UTF_8).split("\\|", 3);
            return new Cursor(Float.parseFloat(parts[0]), Long.parseLong(parts[1]), parts[2]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw new SearchException("this is no cursor of a page before: '" + spelt + "'");
        }
    }
}
