package dev.parley.processor.normalise.html.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines about a headline that say who wrote the text: "By Ada Moe", "Published 3 May 2021 by Ada Moe", "Author: Ada Moe | 5 min". */
final class Bylines {
    private static final String AND = "(?:,? (?:and|AND) |, | und | et | y | e | & |、)";
    private static final String SAYS = "(?iu:(?:written |posted |published |words |story |text |reported )?by[:\\s]\\s*|(?:von|par|por|av|af|door):? "
            + "|(?:authors?|autor(?:a|in|es|ka|ky)?|autore|auteure?|auteur|skribent|yazar|penulis|tác giả|автор(?:ы|и)?|текст|लेखक|作者|著者|撰文|记者|記者|بقلم|الكاتب|كتب|نویسنده|מאת)\\s*[:：]\\s*)";
    private static final Pattern LINE = Pattern.compile("(?:^|(?<=[\\d|·•–—-] |\\d, )|(?<= )(?=作者|记者|記者|撰文))" + SAYS
            + "(" + PersonNames.NAME + "(?:" + AND + PersonNames.NAME
            + ")*)(?=$|\\s+\\p{IsIdeographic}+[:：]|\\s*[|·•–—(,»]|\\s+-\\s|\\s+\\d|\\s+(?iu:on|in|at|am|le|el|em|il|for|with|updated|published|posted|and (?:agencies|staff|others))\\b)",
            Pattern.MULTILINE);
    /** A line like that is short; what is longer is a sentence. */
    private static final int LONGEST = 120;
    private static final Set<String> BY = Set.of("by", "von", "par", "por", "av", "af", "door");
    private static final Pattern LAST_WORD = Pattern.compile("[,\\s]+(\\p{L}+)\\.?$");
    /** A name on a forum; nothing else may stand in its line. */
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?iu:(?:posted |written |submitted |(?:unread )?post ?)?by):? ([\\p{L}\\d_.-]{3,30})(?: [»|·•–—-] .*)?");

    private Bylines() {}

    /** None if the line says nothing of the kind. */
    static List<String> names(String line) {
        if (line.length() > LONGEST || !introduces(line))
            return List.of();
        Matcher byline = LINE.matcher(line.strip());
        if (byline.find() && told(byline.group(1), line.strip().substring(byline.end())))
            return PersonNames.in(undated(byline.group(1)));
        Matcher account = ACCOUNT.matcher(line.strip());
        return account.matches() ? PersonNames.in(account.group(1)) : List.of();
    }

    /** Whether a colon behind a word or a word for "by" stands there at all: most lines have none, and patterns are slow to see it. */
    private static boolean introduces(String line) {
        int word = 0;
        char last = ' ';
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if ((c == ':' || c == '：') && Character.isLetter(last))
                return true;
            if (!Character.isLetter(c)) {
                if (i - word >= 2 && i - word <= 4 && BY.contains(line.substring(word, i).toLowerCase(Locale.ROOT)))
                    return true;
                word = i + 1;
            }
            last = Character.isWhitespace(c) ? last : c;
        }
        return false;
    }

    /** "By March 2021" and "By Friday on" name nobody: a single word needs a mark behind it, or nothing. */
    private static boolean told(String names, String rest) {
        return names.indexOf(' ') >= 0 || Character.isIdeographic(names.charAt(0)) || rest.isBlank()
                || rest.charAt(0) == '\n' || !Character.isLetterOrDigit(rest.strip().charAt(0));
    }

    /** "Ada Moe March", as it is cut before the day, without the month. */
    private static String undated(String names) {
        Matcher last = LAST_WORD.matcher(names);
        return last.find() && Months.has(last.group(1)) ? names.substring(0, last.start()) : names;
    }
}
