package dev.parley.processor.normalise.html.metadata;

import dev.parley.processor.normalise.block.Found;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the title without the site's name: a heading that the declared titles begin with, else what they declare, cut. */
final class Titles {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·•»:/~]+\\s+|\\s*[|»•]\\s*|:{2,}");
    private static final int FEWEST_WORDS = 2;

    private Titles() {}

    static @Nullable Found<String> of(Document document, JsonLd jsonLd, MetaTags meta, @Nullable String site) {
        Optional<Found<String>> declared = jsonLd.headline()
                .map(title -> new Found<>(plain(title), JsonLd.PLACE))
                .or(() -> meta.first("og:title", "twitter:title", "title", "dc.title", "citation_title", "headline"))
                .or(() -> element(document))
                .map(found -> new Found<>(plain(found.value()), found.where()));
        List<String> headings = document.getElementsByTag("h1")
                .stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .toList();
        if (declared.isEmpty())
            return headings.isEmpty() ? null : new Found<>(headings.getFirst(), "h1");
        return headings.stream()
                .filter(heading -> begins(declared.get().value(), heading))
                .findFirst()
                .map(heading -> new Found<>(heading, declared.get().where()))
                .orElseGet(() -> new Found<>(cut(declared.get().value(), site), declared.get().where()));
    }

    private static Optional<Found<String>> element(Document document) {
        return Optional.of(document.title())
                .filter(title -> !title.isBlank())
                .map(title -> new Found<>(title, "title"));
    }

    /** Some publishers put markup or escaped markup into their titles. */
    private static String plain(String title) {
        return (title.indexOf('<') >= 0 || title.indexOf('&') >= 0 ? org.jsoup.Jsoup.parse(title).text() : title)
                .strip();
    }

    private static boolean begins(String declared, String heading) {
        String title = key(declared);
        String start = key(heading);
        return !start.isEmpty() && title.startsWith(start) && (title.length() == start.length() || start.contains(" "));
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String cut(String title, @Nullable String site) {
        List<String> parts = List.of(SEPARATOR.split(title));
        if (parts.size() < 2)
            return title;
        String last = parts.getLast();
        boolean named = site != null && key(last).equals(key(site));
        String rest = title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s|\\-–—·•»:/~]+$", "");
        return named || (words(rest) >= FEWEST_WORDS && words(last) <= words(rest)) ? rest : title;
    }

    private static int words(String text) {
        return key(text).split(" ").length;
    }
}
