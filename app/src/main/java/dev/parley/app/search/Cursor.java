package dev.parley.app.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/** Where a page ends: the values of its last document by which all are sorted, so that the next page begins there whatever came meanwhile. */
record Cursor(float score, long appended, String id) {
    static Cursor of(FieldDoc last) {
        return new Cursor((Float) last.fields[0], (Long) last.fields[1], ((BytesRef) last.fields[2]).utf8ToString());
    }

    /** @param documents how many the reader has, deleted ones included: Lucene refuses a number that it can't have */
    FieldDoc after(int documents) {
        return new FieldDoc(Math.max(0, documents - 1), score, new Object[]{ score, appended, new BytesRef(id) });
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
