package dev.parley.processor.normalise.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Tells names of people in what pages state as their authors: several in one string, and accounts, teams and firms among them. */
final class PersonNames {
    /** A word of a name: it begins with a capital, or is of a script that has none. */
    private static final String WORD = "(?:[\\p{Lu}\\p{Lt}][\\p{L}\\p{M}.'’-]*|[\\p{Lo}&&[^\\p{IsIdeographic}]][\\p{Lo}\\p{M}.'’-]*)";
    private static final String PARTICLE = "(?:(?:de|la|le|du|des|del|della|di|da|dos|do|das|van|von|der|den|zu|zur|bin|ibn|al|el|af|av|ten|ter|y)|d['’]) ?";
    private static final String FULL = WORD + "(?: (?:" + PARTICLE + ")*" + WORD + "){1,3}";
    /** One name as it stands in a line of text. */
    static final String NAME = "(?:" + FULL + "|" + WORD + "|\\p{IsIdeographic}{2,5})";
    private static final Pattern FULL_NAME = Pattern.compile(FULL + "|\\p{IsIdeographic}{2,5}");
    private static final Pattern AND = Pattern
            .compile("\\s*;\\s*|,?\\s+(?:and|AND|und|UND|et|ET|y|e|og|och|en|и|та|ve|&|·|/)\\s+|\\s*[、，]\\s*");
    private static final String MARKS = ",;、，";
    private static final Pattern COMMA = Pattern.compile(",\\s+");
    private static final Pattern BY = Pattern.compile("(?:by|von|par|por)[:\\s]\\s*", Pattern.CASE_INSENSITIVE);
    /** Accounts that nobody is called by. */
    private static final Set<String> ACCOUNTS = Set.of("admin", "administrator", "author", "editor", "editors",
            "editorial", "webmaster", "staff", "staff writer", "staff writers", "guest", "guest author", "guest post",
            "guest writer", "anonymous", "unknown", "user", "root", "null", "undefined", "none", "n/a", "redaktion",
            "die redaktion", "redaction", "rédaction", "la rédaction", "redacción", "redação", "redazione",
            "la redazione", "redactie", "redakcja", "redakce", "редакция", "администратор", "管理员", "编辑部", "編集部", "관리자",
            "편집부");
    /** What names of groups have among their words, and those of people have not. */
    private static final Pattern GROUP = Pattern.compile(
            "\\b(?:team|staff|desk|newsroom|contributors|editors|editorial|redaktion|official|inc|llc|ltd|gmbh|university|foundation"
                    + "|magazine|agency|collective|institute|association)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Small words that names have within, and those between names. */
    private static final Set<String> SMALL = Set.of("de", "la", "le", "du", "des", "del", "della", "di", "da", "dos",
            "do", "das", "van", "von", "der", "den", "zu", "zur", "bin", "ibn", "al", "el", "af", "av", "ten", "ter",
            "y", "the", "of", "and", "und", "et", "e", "og", "och", "en", "ve");
    private static final int LONGEST = 60;
    private static final int LONGEST_LIST = 400;

    private PersonNames() {}

    /** The people that a statement of authors names, in its order; none if it names none. */
    static List<String> in(String stated) {
        if (stated.length() > LONGEST_LIST)
            return List.of();
        String plain = stated.indexOf('&') < 0 ? stated : Parser.unescapeEntities(stated, false);
        String names = plain.replace('\u00A0', ' ').strip();
        var by = BY.matcher(names);
        List<String> people = new ArrayList<>(1);
        for (String part : apart(by.lookingAt() ? names.substring(by.end()) : names)) {
            String name = part.strip();
            if (isPerson(name) && !people.contains(name))
                people.add(name);
        }
        return people;
    }

    /** Each by itself where several are full names, without a place or an agency behind them; degrees and offices of one keep the whole together. */
    private static List<String> apart(String names) {
        if (isOne(names))
            return List.of(names);
        List<String> parts = new ArrayList<>();
        for (String some : AND.split(names))
            for (String part : COMMA.split(some))
                if (!part.isBlank())
                    parts.add(part);
        int full = 0;
        while (full < parts.size() && isFull(parts.get(full)))
            full++;
        return full > 1 ? parts.subList(0, full) : List.of(names);
    }

    /** Whether it can't be several, as most can't: no mark, and no word between blanks. */
    private static boolean isOne(String names) {
        int blanks = 0;
        for (int i = 0; i < names.length(); i++) {
            if (MARKS.indexOf(names.charAt(i)) >= 0)
                return false;
            blanks += Character.isWhitespace(names.charAt(i)) ? 1 : 0;
        }
        return blanks < 2;
    }

    static boolean isFull(String name) {
        return FULL_NAME.matcher(name).matches() && isPerson(name);
    }

    private static boolean isPerson(String name) {
        return name.length() <= LONGEST && name.indexOf('/') < 0 && name.indexOf('@') < 0 && hasLetter(name)
                && !name.contains(" read") && !ACCOUNTS.contains(name.toLowerCase(Locale.ROOT))
                && !GROUP.matcher(name).find();
    }

    /**
     * Whether it begins with a capital and has a small word that no name has: "View all posts by Ada Moe" leads to what else somebody wrote.
     * What stands behind a mark is not looked at.
     */
    static boolean goesOn(String words) {
        if (words.isEmpty() || !Character.isUpperCase(words.charAt(0)))
            return false;
        for (String word : words.split("\\s+")) {
            if (Character.isLowerCase(word.charAt(0)) && isWord(word) && !SMALL.contains(word))
                return true;
            if (!isWord(word))
                return false;
        }
        return false;
    }

    private static boolean isWord(String word) {
        for (int i = 0; i < word.length(); i++)
            if (!Character.isLetter(word.charAt(i)) && ".'’-".indexOf(word.charAt(i)) < 0)
                return false;
        return true;
    }

    private static boolean hasLetter(String name) {
        for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1))
            if (Character.isLetter(name.codePointAt(i)))
                return true;
        return false;
    }
}
