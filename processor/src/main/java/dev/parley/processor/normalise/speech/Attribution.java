package dev.parley.processor.normalise.speech;

import dev.parley.model.Statement.CitedSource;
import dev.parley.processor.normalise.block.Rich;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who said a quote and where, as it stands behind it: {@code — Source: [X 2021]}, {@code -- Name, "Work"}, {@code -Name},
 * {@code (attributed to Name)}.
 *
 * @param text the quote without it
 */
record Attribution(String text, @Nullable String speaker, @Nullable CitedSource source) {
    private static final int LONGEST = 160;
    private static final Pattern DASH = Pattern
            .compile("(?:(?<=[\\s\"”’'.!?…)])|^)(?:—|―|–|--|-)\\s*(?=[\\p{Lu}\"“\\[(@\\p{Lo}])");
    private static final Pattern ATTRIBUTED = Pattern.compile("\\((?:attributed to|said by)\\s+([^)]{2,60})\\)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_DASH = Pattern.compile("(?<=\\s)[-–—―]{1,2}\\s*$");
    private static final Pattern SOURCE = Pattern.compile("^(?:source|fuente|quelle)s?\\s*[:：]\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("[\"“«„]([^\"”»“]{2,120})[\"”»“]");
    private static final Pattern MAGAZINE = Pattern.compile("([A-Z][\\w&.' ]{1,40}?)\\s+[Mm]agazine\\b");
    private static final Pattern PUBLICATION = Pattern
            .compile("^((?:The )?[A-Z][\\w&.' ]{1,50}?),\\s+(?:page|p\\.|pp\\.|vol\\b)");
    /** {@code (Name, Work)}, perhaps behind a remark. */
    private static final Pattern BRACKETED = Pattern.compile("([^(]{0,120})\\(([^(),]{2,60}), ([^()]{2,120})\\)");
    private static final Pattern UNKNOWN = Pattern.compile("(?:unknown|anonymous|anon|author unknown)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TO = Pattern.compile("^attributed to (?=\\p{Lu})", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("\\b(1[5-9]\\d\\d|20\\d\\d)\\b");

    static Attribution none(String text) {
        return new Attribution(text, null, null);
    }

    /** Parts a quote from what stands behind it. */
    static Attribution split(String entry) {
        int bracket = entry.lastIndexOf('(');
        var attributed = ATTRIBUTED.matcher(entry).region(Math.max(0, bracket), entry.length());
        if (bracket >= 0 && attributed.matches())
            return new Attribution(LAST_DASH.matcher(entry.substring(0, bracket)).replaceFirst("").strip(),
                    attributed.group(1).strip(), null);
        int dash = Math.max(lastDash(entry), entry.lastIndexOf("\n" + Rich.QUOTATION_DASH) + 1);
        if (dash <= 0)
            return none(entry);
        return parse(entry.substring(0, dash).strip(), undashed(Words.oneLine(entry.substring(dash))));
    }

    private static int lastDash(String entry) {
        var dash = DASH.matcher(entry).useTransparentBounds(true).useAnchoringBounds(false);
        int last = -1;
        for (int i = Math.max(0, entry.length() - LONGEST); i < entry.length(); i++)
            if ("-–—―".indexOf(entry.charAt(i)) >= 0 && dash.region(i, entry.length()).lookingAt()
                    && endsSentence(entry, i))
                last = i;
        return last;
    }

    /** Whether what stands before {@code at} is a whole sentence, or a line. */
    private static boolean endsSentence(String entry, int at) {
        int end = at;
        boolean line = false;
        while (end > 0 && Character.isWhitespace(entry.charAt(end - 1)))
            line |= entry.charAt(--end) == '\n';
        return end > 0 && (line || ".!?…\"”’')»]".indexOf(entry.charAt(end - 1)) >= 0);
    }

    /** Without the dash that it begins with. */
    static String undashed(String behind) {
        int from = 0;
        while (from < behind.length() && "-–—―".indexOf(behind.charAt(from)) >= 0)
            from++;
        return behind.substring(from).strip();
    }

    /** Reads what stands behind the dash. */
    static Attribution parse(String text, String dashed) {
        var behind = TO.matcher(dashed).replaceFirst("");
        var source = SOURCE.matcher(behind);
        if (source.find())
            return new Attribution(text, null, cited(behind.substring(source.end())));
        var publication = PUBLICATION.matcher(behind);
        if (publication.find() && !Names.isPerson(publication.group(1)))
            return new Attribution(text, null, new CitedSource(publication.group(1), year(behind)));
        var bracketed = BRACKETED.matcher(behind);
        if (bracketed.matches() && Ascribed.isPerson(bracketed.group(2))
                && !Ascribed.isPerson(bracketed.group(1).strip()))
            return new Attribution(text, bracketed.group(2), cited(bracketed.group(3)));
        int end = nameEnd(behind);
        int occasion = Ascribed.beforeOccasion(behind.substring(0, end));
        if (occasion > 0)
            return new Attribution(text, behind.substring(0, occasion), work(behind.substring(occasion)));
        var name = (endsWithInitial(behind, end) || !behind.startsWith(".", end - 1)
                ? behind.substring(0, end)
                : behind.substring(0, end - 1)).strip();
        boolean named = Ascribed.isPerson(name);
        var rest = behind.substring(end);
        return new Attribution(text, named ? name : null, named ? work(rest) : unnamed(name, rest, behind));
    }

    /** What is not by anybody in particular: nothing known, a paper with its date, a work. */
    private static @Nullable CitedSource unnamed(String name, String rest, String behind) {
        if (UNKNOWN.matcher(behind).lookingAt())
            return null;
        return Ascribed.isWork(name) && rest.startsWith(",") ? new CitedSource(name, year(rest)) : cited(behind);
    }

    private static boolean endsWithInitial(String behind, int end) {
        return end > 1 && behind.charAt(end - 1) == '.' && Character.isUpperCase(behind.charAt(end - 2))
                && (end == 2 || !Character.isLetterOrDigit(behind.charAt(end - 3)));
    }

    private static int nameEnd(String behind) {
        for (int i = 0; i < behind.length(); i++)
            if (",;(\"“[:".indexOf(behind.charAt(i)) >= 0)
                return i;
        return behind.length();
    }

    /** The work that stands behind a name. */
    private static @Nullable CitedSource work(String rest) {
        var magazine = MAGAZINE.matcher(rest);
        if (magazine.find())
            return new CitedSource(magazine.group(1).strip(), year(rest));
        var quoted = QUOTED.matcher(rest);
        if (quoted.find())
            return new CitedSource(quoted.group(1).strip(), year(rest));
        int bracket = rest.indexOf('[');
        return bracket >= 0 ? cited(rest.substring(bracket)) : null;
    }

    private static @Nullable CitedSource cited(String source) {
        var quoted = QUOTED.matcher(source);
        var title = quoted.lookingAt()
                ? quoted.group(1)
                : source.replaceFirst("^\\[", "").replaceFirst("\\][.]?$", "").replaceFirst("[.]$", "");
        return title.isBlank() ? null : new CitedSource(title.strip(), year(source));
    }

    private static @Nullable Integer year(String text) {
        var year = YEAR.matcher(text);
        Integer last = null;
        while (year.find())
            last = Integer.valueOf(year.group(1));
        return last;
    }
}
