package dev.parley.processor.normalise.html.metadata;

import dev.parley.processor.normalise.block.Found;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * A text that may be the page's title.
 *
 * @param key its letters and digits in lower case, single spaces between
 * @param where its place, as {@code provenance.fields} names it
 */
record Title(String text, String key, String where) {
    static final String SOFT_HYPHEN = "\u00AD";
    /** Letters; what is longer is text that is marked as a headline, or nonsense. */
    static final int LONGEST = 2_000;

    static Title of(String text, String where) {
        return new Title(text, TitleText.key(text), where);
    }

    /** Some publishers put markup or escaped markup into their titles. */
    static Title plain(String stated, String where) {
        String title = stated.replace(SOFT_HYPHEN, "");
        String some = title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1).strip() + "…";
        if (some.indexOf('<') >= 0)
            return of(Jsoup.parse(some).text().strip(), where);
        return of(some.indexOf('&') >= 0 ? Parser.unescapeEntities(some, false).strip() : some.strip(), where);
    }

    Found<String> found() {
        return new Found<>(text, where);
    }
}
