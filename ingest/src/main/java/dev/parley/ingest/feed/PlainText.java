package dev.parley.ingest.feed;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** Text without markup, as JSON Feed and Atom (RFC 4287 §3.1.1.1) may carry it, in which lines are what an author has of structure. */
final class PlainText {
    /** What many feeds call text all the same. */
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z]|&[a-zA-Z]{2,8};");

    private PlainText() {}

    /** @param type as stated, may be empty */
    static boolean is(String type, String text) {
        var lower = type.toLowerCase(Locale.ROOT).strip();
        return (lower.equals("text") || lower.startsWith("text/plain")) && !MARKUP.matcher(text).find();
    }

    /** Lines as lines, and signs as themselves. */
    static String html(String plain) {
        return "<p>" + Entities.escape(plain).replaceAll("\\R{2,}", "</p><p>").replaceAll("\\R", "<br>") + "</p>";
    }
}
