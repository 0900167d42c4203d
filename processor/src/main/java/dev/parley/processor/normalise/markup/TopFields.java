package dev.parley.processor.normalise.markup;

import dev.parley.processor.normalise.block.PostedDates;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields at the top of a text that are not set off as front matter: {@code Date: March 3, 2019}, {@code **Guest:** Ada Byron}, a line
 * each, below a title or not. Turns under roles look alike, so that who takes part must be a full name and no field comes twice; and one is a date,
 * or the first a title, or two are people. One use.
 */
final class TopFields {
    /** Lines that may stand above: a title and what goes with it. */
    private static final int ABOVE = 3;
    private static final int LONGEST = 200;
    private static final Pattern FIELD = Pattern.compile(
            "(?:[-*•] +)?[*_]{0,2}(\\p{L}[\\p{L} ]{1,30})[*_]{0,2} ?[:：][*_]{0,2}(?: +|(?<=：)|\\t)[*_]{0,2}(\\S.*?)[*_\\\\ ]*");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’.-]*"
            + "(?: (?:\\p{Lu}[\\p{L}'’.-]*|de|da|di|del|della|dos|du|van|von|der|den|ten|ter|la|le|al|el|bin|y)){1,5}");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*(?:,|;|&|\\band\\b|\\([^)]*\\))\\s*");
    /** Between two it parts a name from an office, between more the names. */
    private static final Pattern DASH = Pattern.compile(" [-–—] ");
    private static final Set<String> DATES = Set.of("date", "interview date", "date of interview", "published",
            "published on", "release date", "datum", "fecha", "data", "дата", "日期", "date de publication", "publié le",
            "fecha de publicación", "veröffentlicht", "veröffentlicht am");
    /** Known as fields; a document has a place for a title, authors, a language and an address. */
    private static final Set<String> OTHERS = Set.of("title", "author", "authors", "language", "url", "link",
            "location", "place", "recorded", "recorded on", "date recorded", "venue", "duration", "length", "episode",
            "podcast", "show", "series", "transcriber", "transcribed by", "transcript by", "source", "topic", "topics",
            "tags", "keywords", "titre", "titel", "título", "titolo", "sprache", "langue", "idioma", "lieu", "ort",
            "lugar", "luogo", "durée", "dauer", "duración", "duração", "durata", "thema", "tema", "sujet", "folge",
            "épisode", "episodio", "licence", "license");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private int people;
    private int above;
    private int begin;
    private int end;
    private boolean isHeader;
    private boolean areTurns;

    private TopFields() {}

    /** What stands at the top, and the text without it; null if there is nothing of the kind. */
    static @Nullable FrontMatter split(String text) {
        var top = new TopFields();
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        while (at < text.length()) {
            int next = text.indexOf('\n', at) + 1;
            if (next == 0)
                next = text.length();
            if (!top.line(text.substring(at, Math.min(next, at + 2 * LONGEST)).strip(), at, next))
                break;
            at = next;
        }
        if (top.areTurns || (!top.isHeader && top.people < 2))
            return null;
        var fields = new FrontMatterFields(top.fields, "top");
        return new FrontMatter(fields.metadata(), fields.people(), fields.summary(),
                text.substring(0, top.begin) + "\n" + text.substring(top.end));
    }

    /** @return whether fields may follow */
    private boolean line(String line, int at, int next) {
        if (line.isEmpty())
            return true;
        var field = FIELD.matcher(line);
        boolean isField = line.length() <= LONGEST && field.matches();
        if (isField && take(field.group(1).strip().toLowerCase(Locale.ROOT), plain(field.group(2)))) {
            begin = fields.size() == 1 ? at : begin;
            end = next;
            return true;
        }
        return fields.isEmpty() && !isField && line.length() <= LONGEST && above++ < ABOVE;
    }

    private static String plain(String value) {
        return LINK.matcher(value).replaceAll("$1");
    }

    private boolean take(String name, String value) {
        if (fields.containsKey(name)) {
            areTurns |= FrontMatterFields.isOfPeople(name);
            return false;
        }
        if (FrontMatterFields.isOfPeople(name))
            return takePeople(name, value);
        if (DATES.contains(name)) {
            if (PostedDates.parse(value) == null || fields.containsKey("date"))
                return false;
            fields.put("date", value);
            isHeader = true;
            return true;
        }
        if (!OTHERS.contains(name))
            return false;
        isHeader |= FrontMatterFields.isTitle(name) && fields.isEmpty() && above == 0;
        fields.put(name, value);
        return true;
    }

    /** Employers and offices stand behind names, too. */
    private boolean takePeople(String name, String value) {
        var list = DASH.splitAsStream(value).count() > 2 ? DASH.matcher(value).replaceAll("; ") : value;
        var parts = BETWEEN_NAMES.split(list);
        if (parts.length == 0 || !NAME.matcher(parts[0]).matches())
            return false;
        fields.put(name,
                Stream.of(parts).filter(part -> NAME.matcher(part).matches()).collect(Collectors.joining("; ")));
        people++;
        return true;
    }
}
