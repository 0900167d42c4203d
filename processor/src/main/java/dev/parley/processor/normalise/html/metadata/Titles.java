package dev.parley.processor.normalise.html.metadata;

import dev.parley.processor.normalise.block.Found;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the title without the site's name. What a reader sees as the headline is preferred if a declared title is akin to it: titles
 * are shortened and spiced for search engines.
 */
final class Titles {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·•»:/~]+\\s+|\\s*[|»•]\\s*|:{2,}");
    private static final Pattern BAR = Pattern.compile("\\s*\\|+\\s*");
    private static final int MOST_HEADINGS = 12;
    private static final int FEWEST_WORDS = 2;
    /** A lone heading of so many words is the headline, whatever the declared titles say. */
    private static final int TELLING = 4;
    /** The least share of common words, by Dice, that makes a heading and a declared title the same. */
    private static final double AKIN = 0.45;

    private Titles() {}

    static @Nullable Found<String> of(Described page, JsonLd jsonLd, MetaTags meta, @Nullable String site) {
        List<Found<String>> declared = declared(page, jsonLd, meta);
        List<String> headings = page.headlines.stream()
                .map(Element::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .limit(MOST_HEADINGS)
                .toList();
        if (declared.isEmpty())
            return headings.isEmpty() ? null : new Found<>(headings.getFirst(), "h1");
        Found<String> trusted = declared.getFirst();
        return headings.stream()
                .filter(heading -> !namesSite(heading, site, page.document.title()))
                .max(Comparator.comparingDouble(heading -> kinship(heading, declared)))
                .filter(heading -> kinship(heading, declared) >= AKIN
                        || (headings.size() == 1 && count(heading) >= TELLING))
                .map(heading -> new Found<>(heading(heading, declared, site), "h1"))
                .orElseGet(() -> new Found<>(cut(trusted.value(), headingThatNamesSite(headings, site, page)),
                        trusted.where()));
    }

    private static @Nullable String headingThatNamesSite(List<String> headings, @Nullable String site, Described page) {
        return headings.stream()
                .filter(heading -> namesSite(heading, site, page.document.title()))
                .findFirst()
                .orElse(site);
    }

    /** The heading without the site's name, and without a label or a date before the words that a declared title has. */
    private static String heading(String heading, List<Found<String>> declared, @Nullable String site) {
        return declared.stream()
                .map(found -> cut(found.value(), site))
                .filter(title -> count(title) >= TELLING && key(heading).endsWith(" " + key(title)))
                .findFirst()
                .orElseGet(() -> cutSite(beforeBar(heading, site), site));
    }

    /** Some pages set the site's name as their first heading; it is what the document's title ends with. */
    private static boolean namesSite(String heading, @Nullable String site, String title) {
        List<String> parts = List.of(SEPARATOR.split(title));
        String key = key(heading);
        return (site != null && key.equals(key(site))) || (parts.size() > 1 && key.equals(key(parts.getLast())));
    }

    private static List<Found<String>> declared(Described page, JsonLd jsonLd, MetaTags meta) {
        Stream<Found<String>> stated = jsonLd.headline().map(title -> new Found<>(title, JsonLd.PLACE)).stream();
        Stream<Found<String>> named = meta.all("og:title", "twitter:title", "title", "dc.title", "citation_title",
                "headline");
        Stream<Found<String>> element = Stream.of(new Found<>(page.document.title(), "title"));
        return Stream.of(stated, named, element)
                .flatMap(found -> found)
                .map(found -> new Found<>(plain(found.value()), found.where()))
                .filter(found -> !found.value().isBlank())
                .toList();
    }

    /** Some publishers put markup or escaped markup into their titles. */
    private static String plain(String title) {
        return (title.indexOf('<') >= 0 || title.indexOf('&') >= 0 ? Jsoup.parse(title).text() : title).strip();
    }

    private static double kinship(String heading, List<Found<String>> declared) {
        Set<String> words = words(heading);
        String start = key(heading) + " ";
        if (declared.stream().anyMatch(found -> (key(found.value()) + " ").startsWith(start)))
            return 1 + start.length();
        return declared.stream()
                .flatMap(found -> Stream.of(found.value(), cut(found.value(), null)))
                .mapToDouble(title -> dice(words, words(title)))
                .max()
                .orElse(0);
    }

    private static double dice(Set<String> some, Set<String> others) {
        Set<String> common = new HashSet<>(some);
        common.retainAll(others);
        return 2.0 * common.size() / Math.max(1, some.size() + others.size());
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(key(text).split(" ")));
    }

    /** Letters and digits in lower case, single spaces between. */
    private static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                space = !key.isEmpty();
                continue;
            }
            if (space)
                key.append(' ');
            space = false;
            key.append(Character.toLowerCase(c));
        }
        return key.toString();
    }

    /** Without what a separator sets off at the end: the site's name, or a part that is no longer than the rest. */
    private static String cut(String title, @Nullable String site) {
        String bars = beforeBar(title, site);
        List<String> parts = List.of(SEPARATOR.split(bars));
        if (parts.size() < 2)
            return bars;
        String last = parts.getLast();
        String rest = before(bars, last);
        boolean named = site != null && key(last).equals(key(site));
        boolean tail = count(rest) >= FEWEST_WORDS && count(last) <= count(rest);
        return !rest.isBlank() && (named || tail) ? rest : bars;
    }

    /** A bar always sets off the site, mostly behind it. */
    private static String beforeBar(String title, @Nullable String site) {
        List<String> parts = List.of(BAR.split(title));
        boolean siteFirst = parts.size() > 1 && site != null && key(parts.getFirst()).equals(key(site));
        return parts.isEmpty() || parts.getFirst().isBlank() ? title : parts.get(siteFirst ? 1 : 0).strip();
    }

    private static String cutSite(String heading, @Nullable String site) {
        String last = List.of(SEPARATOR.split(heading)).getLast();
        boolean named = site != null && key(last).equals(key(site)) && last.length() < heading.length();
        return named ? before(heading, last) : heading;
    }

    private static String before(String title, String last) {
        return title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s|\\-–—·•»:/~]+$", "");
    }

    private static int count(String text) {
        return key(text).split(" ").length;
    }
}
