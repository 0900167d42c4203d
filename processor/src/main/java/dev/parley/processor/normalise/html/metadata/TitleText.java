package dev.parley.processor.normalise.html.metadata;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What titles are made of: words, parts between separators, and the site's name before or behind. */
final class TitleText {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·•»:/~]+\\s+|\\s*[|｜»•]\\s*|:{2,}");
    private static final String SEPARATORS = "|｜-–—·•»:/~";
    private static final Pattern BAR = Pattern.compile("\\s*[|｜]+\\s*");
    /** Marks that set off the site's name even without spaces, as in Japanese and Chinese titles. */
    private static final String CLOSE_MARKS = ":：|｜_－";
    private static final String TRAILING = " \t\n\u000B\f\r|-–—·•»:/~：｜_－";
    private static final Pattern LED = Pattern.compile("^(?:\\s*[:：|｜]|\\s+[\\-–—·•»])\\s*");
    private static final int FEWEST_WORDS = 2;
    /** The first part of a path is the title if it has so many words. */
    private static final int TELLING = 4;
    /** Parts of a path behind a thread's title. */
    private static final Pattern PATH = Pattern.compile("\\s+/\\s+");

    private TitleText() {}

    /** What stands last in a title; empty if nothing does. What is twice as long as all before it is no site's name: some sites put their own first. */
    static String tail(String title) {
        List<String> parts = parts(title);
        String last = parts.getLast();
        boolean name = parts.size() > 1 && count(last) < 2 * count(before(title, last));
        return name ? key(last) : "";
    }

    /** Whether it is a separator and one more part. */
    static boolean tailOnly(String rest) {
        return LED.matcher(rest).lookingAt() && parts(rest.strip()).size() <= 2;
    }

    /** Letters and digits in lower case, single spaces between words and about letters of scripts without spaces. */
    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                space = true;
                continue;
            }
            boolean alone = unspaced(c);
            if ((space || alone) && !key.isEmpty())
                key.append(' ');
            space = alone;
            key.append(Character.toLowerCase(c));
        }
        return key.toString();
    }

    /** Whether it is of a script that sets no spaces between words: Han, or the Japanese syllables. */
    private static boolean unspaced(char c) {
        return c >= '\u3000' && (Character.isIdeographic(c) || (c >= '\u3040' && c <= '\u30ff'));
    }

    /** Without what a separator sets off at the end: the site's name, or a part that is no longer than the rest. */
    static String cut(String title, @Nullable String site) {
        String bars = beforePath(beforeBar(unsigned(title, site), site));
        List<String> parts = parts(bars);
        if (parts.size() < 2)
            return bars;
        String last = parts.getLast();
        String rest = before(bars, last);
        boolean named = site != null && key(last).equals(key(site));
        boolean tail = count(rest) >= FEWEST_WORDS && count(last) <= count(rest) && !key(last).isEmpty();
        return !rest.isBlank() && (named || tail) ? rest : bars;
    }

    /** At least one: the title itself where it has nothing but separators. */
    static List<String> parts(String title) {
        if (!separated(title))
            return List.of(title);
        List<String> parts = List.of(SEPARATOR.split(title));
        return parts.isEmpty() ? List.of(title) : parts;
    }

    private static boolean separated(String title) {
        for (int i = 0; i < title.length(); i++)
            if (SEPARATORS.indexOf(title.charAt(i)) >= 0)
                return true;
        return false;
    }

    /** Without the site's known name behind a mark that needs no spaces. */
    private static String unsigned(String title, @Nullable String site) {
        int length = site == null ? 0 : title.length() - site.length();
        if (site == null || length < 2 || !title.regionMatches(true, length, site, 0, site.length()))
            return title;
        String rest = title.substring(0, length).stripTrailing();
        return CLOSE_MARKS.indexOf(rest.charAt(rest.length() - 1)) >= 0 ? before(rest, "") : title;
    }

    /** Without the site's name and a mark before the title. */
    static String unled(String title, @Nullable String site) {
        if (site == null || site.isEmpty() || !title.regionMatches(true, 0, site, 0, site.length()))
            return title;
        String rest = LED.matcher(title.substring(site.length())).replaceFirst("");
        return count(rest) < FEWEST_WORDS || rest.length() == title.length() - site.length() ? title : rest;
    }

    private static String beforePath(String title) {
        if (title.indexOf('/') < 0)
            return title;
        List<String> parts = List.of(PATH.split(title));
        return parts.size() > 2 && count(parts.getFirst()) >= TELLING ? parts.getFirst() : title;
    }

    /** A bar always sets off the site, mostly behind it. */
    static String beforeBar(String title, @Nullable String site) {
        if (title.indexOf('|') < 0 && title.indexOf('｜') < 0)
            return title;
        List<String> parts = List.of(BAR.split(title));
        boolean siteFirst = parts.size() > 1 && site != null && key(parts.getFirst()).equals(key(site));
        return parts.isEmpty() || parts.getFirst().isBlank() ? title : parts.get(siteFirst ? 1 : 0).strip();
    }

    /** What stands before the last part, without the separator. */
    static String before(String title, String last) {
        int end = title.lastIndexOf(last);
        while (end > 0 && TRAILING.indexOf(title.charAt(end - 1)) >= 0)
            end--;
        return title.substring(0, end);
    }

    /** The number of words, at least one; two letters of a script without spaces make one. */
    static int count(String text) {
        String key = key(text);
        int words = 1;
        int alone = 0;
        for (int i = 0; i < key.length(); i++) {
            words += key.charAt(i) == ' ' ? 1 : 0;
            alone += unspaced(key.charAt(i)) ? 1 : 0;
        }
        return words - alone / 2;
    }
}
