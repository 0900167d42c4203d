package dev.parley.processor.normalise.markup;

import dev.parley.model.Person;
import dev.parley.model.Person.Role;
import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Metadata;
import dev.parley.processor.normalise.block.PostedDates;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.parser.Parser;

/** The fields of front matter under the many names that site generators and authors give them. */
final class FrontMatterFields {
    private static final List<String> PUBLISHED = List.of("published", "date", "publishdate", "publisheddate",
            "publishedon", "pubdate", "datepublished", "publishedat", "publicationdate", "released", "releasedate",
            "posted", "airdate", "aired", "datum", "fecha", "data", "дата", "日期", "created", "createdat");
    private static final List<String> TITLE = List.of("title", "name", "titre", "titel", "título", "titulo", "titolo",
            "заголовок", "标题");
    /** Of a date that is an object of several. */
    private static final List<String> DATES = List.of("published", "publish", "posted", "created");
    private static final List<String> LANGUAGE = List.of("language", "lang", "locale");
    private static final List<String> ADDRESS = List.of("link", "canonical", "canonicalurl", "url", "permalink");
    private static final List<String> HOSTS = List.of("host", "hosts", "cohost", "cohosts", "interviewer",
            "interviewers", "moderator", "moderators", "moderation", "gastgeber", "animateur", "animatrice",
            "entrevistador", "entrevistadora", "presentador", "presentadora", "ведущий", "ведущие", "主持人", "聞き手");
    private static final List<String> GUESTS = List.of("guest", "guests", "guestname", "interviewee", "interviewees",
            "gast", "gäste", "invité", "invitée", "invités", "invitado", "invitada", "invitados", "entrevistado",
            "entrevistada", "convidado", "convidada", "convidados", "гость", "гости", "嘉宾", "ゲスト");
    private static final List<String> SPEAKERS = List.of("speaker", "speakers", "participants", "panelists",
            "intervenants", "teilnehmer", "participantes", "участники");
    private static final List<String> AUTHORS = List.of("author", "authors", "by", "byline", "postauthors",
            "postauthor");
    private static final List<String> SUMMARY = List.of("summary", "description", "excerpt", "abstract");

    private static final Pattern CODE = Pattern.compile("\\p{Alpha}{2,3}(?:[-_]\\w+)*");
    private static final Pattern ORGANISATION = Pattern
            .compile("\\b(?:team|staff|editors?|editorial|admin|newsroom|redaktion)$", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]");

    private final Map<String, Object> fields = new TreeMap<>();
    private final Map<String, String> spellings = new TreeMap<>();
    private final String place;

    /** @param place where they stand */
    FrontMatterFields(Map<?, ?> yaml, String place) {
        this.place = place;
        yaml.forEach((key, value) -> {
            if (value != null) {
                fields.put(plain(String.valueOf(key)), value);
                spellings.put(plain(String.valueOf(key)), String.valueOf(key).toLowerCase(Locale.ROOT));
            }
        });
    }

    /** Authors part the words of a field's name by hyphens, underscores, blanks or capitals. */
    private static String plain(String name) {
        return NO_LETTER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static boolean isTitle(String field) {
        return TITLE.contains(plain(field));
    }

    /** Whether a field says who takes part. */
    static boolean isOfPeople(String name) {
        var field = plain(name);
        return HOSTS.contains(field) || GUESTS.contains(field) || SPEAKERS.contains(field);
    }

    Metadata metadata() {
        return new Metadata(first(TITLE, title -> text(title)), authors(), first(PUBLISHED, PostedDates::parse),
                first(LANGUAGE, FrontMatterFields::code), null, first(ADDRESS, FrontMatterFields::address));
    }

    /** Entities are decoded; a colon that was quoted to keep YAML from reading it is a colon. */
    private static @Nullable String text(String value) {
        var text = Parser.unescapeEntities(value, false).replace("':'", ":").strip();
        return text.isEmpty() ? null : text;
    }

    /** Only as a code (BCP 47): names of languages are written in any of them. */
    private static @Nullable String code(String value) {
        return CODE.matcher(value).matches() ? value : null;
    }

    private static @Nullable URI address(String value) {
        try {
            return value.startsWith("http") ? new URI(value) : null;
        } catch (java.net.URISyntaxException e) {
            return null; // not an address, so the field says none
        }
    }

    private <T> @Nullable Found<T> first(List<String> keys, Function<String, @Nullable T> read) {
        for (var key : keys) {
            var text = scalar(fields.get(key));
            var value = text.isEmpty() ? null : read.apply(text);
            if (value != null)
                return new Found<>(value, where(key));
        }
        return null;
    }

    private String where(String key) {
        return place + ":" + spellings.getOrDefault(key, key);
    }

    private static String scalar(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> "";
            case Map<?, ?> dates -> date(dates);
            default -> String.valueOf(value).strip();
        };
    }

    /** {@code date: {created: …, updated: …}} */
    private static String date(Map<?, ?> dates) {
        for (var key : DATES)
            if (dates.get(key) != null)
                return scalar(dates.get(key));
        return "";
    }

    @Nullable
    String summary() {
        var found = first(SUMMARY, text -> text);
        return found == null ? null : found.value();
    }

    List<Found<Person>> people() {
        var people = new ArrayList<Found<Person>>();
        collect(HOSTS, Role.HOST, people);
        collect(GUESTS, Role.GUEST, people);
        collect(SPEAKERS, Role.SUBJECT, people);
        return people;
    }

    private void collect(List<String> keys, Role role, List<Found<Person>> people) {
        for (var key : keys)
            for (var name : names(fields.get(key)))
                people.add(new Found<>(new Person(name, role), where(key)));
    }

    private List<Found<String>> authors() {
        return AUTHORS.stream()
                .flatMap(key -> names(fields.get(key)).stream().map(name -> new Found<>(name, where(key))))
                .toList();
    }

    private static List<String> names(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().flatMap(each -> names(each).stream()).toList();
            case Map<?, ?> person -> names(person.get("name"));
            default -> split(String.valueOf(value));
        };
    }

    /** "Frederico Muñoz (SAS Institute) and Kirti Goyal" are two; an employer in brackets is no part of a name. */
    private static List<String> split(String value) {
        return Arrays
                .stream(value.replaceAll("\\s*\\([^)]*\\)|<[^>]*>", "")
                        .split("\\s*(?:,|;|&|\\band\\b|\\by\\b|\\bund\\b)\\s*"))
                .map(name -> name.replaceFirst("^@", "").strip())
                .filter(name -> !name.isEmpty() && name.length() < 80 && !ORGANISATION.matcher(name).find())
                .toList();
    }
}
