package dev.parley.processor.normalise;

import dev.parley.model.ContentHash;
import dev.parley.model.Document;
import dev.parley.model.Json;
import dev.parley.model.Person;
import dev.parley.model.Provenance;
import dev.parley.model.Published;
import dev.parley.model.RawDocument;
import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.PostedDates;
import dev.parley.processor.normalise.language.Languages;
import dev.parley.processor.normalise.speech.Interview;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what a document says, what its metadata say, and, weakest, what its source hinted at. */
final class Documents {
    private static final String HINT = "hint";

    private Documents() {}

    static Document of(RawDocument raw, Interview interview) {
        var metadata = interview.metadata();
        var hints = raw.hints();
        var title = or(metadata.title(), hints.title(), text -> text);
        var published = or(filled(metadata.published()), hints.published(), Documents::posted);
        var site = or(metadata.site(), hints.site(), text -> text);
        var language = language(interview, hints.language());
        var address = or(metadata.canonicalUrl(), hints.canonicalUrl(), uri -> uri);
        var fields = new TreeMap<String, String>();
        put(fields, "title", title);
        put(fields, "published", published);
        put(fields, "site", site);
        put(fields, "language", language);
        put(fields, "canonicalUrl", address);
        var people = people(interview.people(), hints.people());
        if (people.size() > interview.people().size())
            fields.put("people", HINT);
        interview.inferred().forEach(field -> fields.putIfAbsent(field, "inferred"));
        return new Document(Document.SCHEMA, raw.id(), raw.locator(), interview.form(), value(title), value(language),
                published == null ? Published.UNKNOWN : published.value(), value(site), value(address), people,
                interview.unnamedSpeakers(), interview.sections(), interview.statements(), interview.text(),
                interview.words(), hash(interview, people, value(title), value(language), published),
                Normaliser.VERSION, new Provenance(raw.source(), raw.fetched(), raw.contentType(), fields));
    }

    /** Those whom the source names, after those whom the document names itself, whose role it knows better. */
    private static List<Person> people(List<Person> said, List<Person> hinted) {
        var names = said.stream().map(person -> key(person)).collect(Collectors.toSet());
        return Stream.concat(said.stream(), hinted.stream().filter(person -> names.add(key(person)))).toList();
    }

    private static String key(Person person) {
        return person.name().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static @Nullable Found<Published> filled(@Nullable Found<Published> stated) {
        return stated == null || isZero(stated.value()) ? null : stated;
    }

    private static @Nullable Published posted(String hint) {
        var date = PostedDates.parse(hint);
        return date == null || isZero(date) ? null : date;
    }

    /** The zero of Unix' clock is what programs make of a date that nobody has filled in. */
    private static boolean isZero(Published date) {
        return date.at() != null && OffsetDateTime.parse(date.at()).toInstant().equals(Instant.EPOCH);
    }

    private static <H, T> @Nullable Found<T> or(@Nullable Found<T> found, @Nullable H hint,
            Function<H, @Nullable T> read) {
        var value = found != null || hint == null ? null : read.apply(hint);
        return value == null ? found : new Found<>(value, HINT);
    }

    /** The text's own language where it can be told; a template's or feed's claim is often wrong, but a few words are of several languages. */
    private static @Nullable Found<String> language(Interview interview, @Nullable String hint) {
        var stated = or(interview.metadata().language(), hint, text -> text);
        var tag = stated == null ? "" : primaryTag(stated.value());
        var told = Languages.of(interview.text(), tag);
        if (told.isPresent())
            return new Found<>(told.get(), "text");
        return stated == null ? null : new Found<>(tag, stated.where());
    }

    private static String primaryTag(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
    }

    private static void put(Map<String, String> fields, String field, @Nullable Found<?> found) {
        if (found != null)
            fields.put(field, found.where());
    }

    private static <T> @Nullable T value(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }

    /** Of what it says, not of where it lies: equal content at another place has an equal hash. */
    private static ContentHash hash(Interview interview, List<Person> people, @Nullable String title,
            @Nullable String language, @Nullable Found<Published> published) {
        record Content(Object form, @Nullable String title, @Nullable String language, Object published, Object people,
                Object unnamedSpeakers, Object sections, Object statements) {}
        return ContentHash.of(Json.MAPPER.writeValueAsBytes(new Content(interview.form(), title, language,
                published == null ? Published.UNKNOWN : published.value(), people, interview.unnamedSpeakers(),
                interview.sections(), interview.statements())));
    }
}
