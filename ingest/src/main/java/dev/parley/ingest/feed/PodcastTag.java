package dev.parley.ingest.feed;

import dev.parley.model.Person;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An element of the podcast namespace, whichever parser it came from.
 *
 * @param name without prefix
 * @param attribute value of an attribute, empty if there is none
 * @see <a href="https://podcasting2.org/docs/podcast-namespace">the namespace</a>
 */
record PodcastTag(String name, UnaryOperator<String> attribute, String text) {
    static boolean isNamespace(String uri) {
        var lower = uri.toLowerCase(Locale.ROOT);
        return lower.contains("podcastindex.org/namespace") || lower.contains("podcast-namespace");
    }

    static List<Entry.Transcript> transcripts(List<PodcastTag> tags, URI base) {
        return tags.stream()
                .filter(tag -> tag.name.equals("transcript"))
                .flatMap(tag -> tag.transcript(base).stream())
                .toList();
    }

    static List<Person> people(List<PodcastTag> tags) {
        return tags.stream()
                .filter(tag -> tag.name.equals("person"))
                .flatMap(tag -> tag.person().stream())
                .distinct()
                .toList();
    }

    private Optional<Entry.Transcript> transcript(URI base) {
        var language = attribute.apply("language").strip();
        var type = attribute.apply("type").strip().toLowerCase(Locale.ROOT);
        return Links.resolve(base, attribute.apply("url"))
                .map(url -> new Entry.Transcript(url, type, language.isEmpty() ? null : language,
                        attribute.apply("rel").equalsIgnoreCase("captions")));
    }

    /** The cast only: host where no role is said, guest; others, such as the editor of the sound, do not speak. */
    private Optional<Person> person() {
        var role = attribute.apply("role").strip().toLowerCase(Locale.ROOT);
        var group = attribute.apply("group").strip().toLowerCase(Locale.ROOT);
        if (text.isBlank() || !(group.isEmpty() || group.equals("cast")))
            return Optional.empty();
        return switch (role) {
            case "", "host", "co-host", "guest host" -> Optional.of(new Person(text.strip(), Person.Role.HOST));
            case "guest" -> Optional.of(new Person(text.strip(), Person.Role.GUEST));
            default -> Optional.empty();
        };
    }
}
