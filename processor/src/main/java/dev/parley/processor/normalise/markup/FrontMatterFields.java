package dev.parley.processor.normalise.markup;

import dev.parley.model.Person;
import dev.parley.model.Person.Role;
import dev.parley.processor.normalise.block.Dates;
import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Metadata;
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
    private static final List<String> PUBLISHED = List.of("published", "date", "publishdate", "publish_date", "pubdate",
            "datepublished", "date_published", "published_at", "publication_date", "released", "release_date");
    private static final List<String> LANGUAGE = List.of("language", "lang", "locale");
    private static final List<String> ADDRESS = List.of("link", "canonical", "canonical_url", "canonicalurl", "url",
            "permalink");
    private static final List<String> HOSTS = List.of("host", "hosts", "interviewer", "interviewers", "moderator",
            "moderators");
    private static final List<String> GUESTS = List.of("guest", "guests", "interviewee", "interviewees");
    private static final List<String> SPEAKERS = List.of("speaker", "speakers", "participants", "panelists");
    private static final List<String> AUTHORS = List.of("author", "authors", "by", "byline", "postauthors",
            "postauthor");
    private static final List<String> SUMMARY = List.of("summary", "description", "excerpt", "abstract");

    private static final Pattern CODE = Pattern.compile("\\p{Alpha}{2,3}(?:[-_]\\w+)*");
    private static final Pattern ORGANISATION = Pattern
            .compile("\\b(?:team|staff|editors?|editorial|admin|newsroom|redaktion)$", Pattern.CASE_INSENSITIVE);

    private final Map<String, Object> fields = new TreeMap<>();
    private final String place;

    /** @param place where they stand */
    FrontMatterFields(Map<?, ?> yaml, String place) {
        this.place = place;
        yaml.forEach((key, value) -> {
            if (value != null)
                fields.put(String.valueOf(key).toLowerCase(Locale.ROOT), value);
        });
    }

    /** Whether a field, in lower case, says who takes part. */
    static boolean isOfPeople(String field) {
        return HOSTS.contains(field) || GUESTS.contains(field) || SPEAKERS.contains(field);
    }

    Metadata metadata() {
        return new Metadata(first(List.of("title", "name"), title -> text(title)), authors(),
                first(PUBLISHED, Dates::parse), first(LANGUAGE, FrontMatterFields::code), null,
                first(ADDRESS, FrontMatterFields::address));
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
                return new Found<>(value, place + ":" + key);
        }
        return null;
    }

    private static String scalar(@Nullable Object value) {
        return value == null || value instanceof List<?> || value instanceof Map<?, ?>
                ? ""
                : String.valueOf(value).strip();
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
                people.add(new Found<>(new Person(name, role), place + ":" + key));
    }

    private List<Found<String>> authors() {
        return AUTHORS.stream()
                .flatMap(key -> names(fields.get(key)).stream().map(name -> new Found<>(name, place + ":" + key)))
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
