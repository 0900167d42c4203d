package dev.parley.ingest.robots;

import dev.parley.ingest.fetch.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page reserves: {@code noindex}, {@code noarchive}, {@code none} and {@code noai} of X-Robots-Tag and meta robots, and
 * {@code tdm-reservation} (W3C TDM Reservation Protocol). Only what holds for all robots or for us counts.
 */
public record Reservations(Set<String> stated) {
    private static final Set<String> KNOWN = Set.of("noindex", "noarchive", "none", "noai", "tdm-reservation");
    /** Rules with a colon of their own, which are no names of robots. */
    private static final Set<String> WITH_VALUES = Set.of("unavailable_after", "max-snippet", "max-image-preview",
            "max-video-preview");
    private static final Pattern META = Pattern.compile("<meta\\b[^>]{0,500}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = attribute("name");
    private static final Pattern CONTENT = attribute("content");

    public Reservations {
        stated = Set.copyOf(stated);
    }

    /** @param start the beginning of an HTML page, or something else; only its meta elements are looked at */
    public static Reservations of(Headers headers, String start, String product) {
        var stated = new TreeSet<String>();
        headers.all("x-robots-tag").forEach(value -> addRules(value, product, stated));
        headers.first("tdm-reservation").filter("1"::equals).ifPresent(_ -> stated.add("tdm-reservation"));
        META.matcher(start).results().forEach(meta -> addMeta(meta.group(), product, stated));
        return new Reservations(stated);
    }

    private static void addMeta(String element, String product, Set<String> stated) {
        var name = value(NAME, element);
        var content = value(CONTENT, element);
        if (name.equals("tdm-reservation") && content.equals("1"))
            stated.add(name);
        if (name.equals("robots") || name.equals(product))
            addRules(content, product, stated);
    }

    /** {@code otherbot: noarchive} is not for us. */
    private static void addRules(String value, String product, Set<String> stated) {
        var parts = value.toLowerCase(Locale.ROOT).split(":", 2);
        boolean named = parts.length == 2 && !parts[0].contains(",") && !WITH_VALUES.contains(parts[0].strip());
        if (named && !parts[0].strip().equals(product))
            return;
        for (var rule : List.of((named ? parts[1] : value.toLowerCase(Locale.ROOT)).split(",")))
            if (KNOWN.contains(rule.strip()))
                stated.add(rule.strip());
    }

    private static String value(Pattern attribute, String element) {
        var match = attribute.matcher(element);
        if (!match.find())
            return "";
        return Stream.of(match.group(1), match.group(2), match.group(3))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining())
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Pattern attribute(String name) {
        return Pattern.compile("(?<![\\w-])" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))",
                Pattern.CASE_INSENSITIVE);
    }
}
