package dev.parley.processor.normalise.html.metadata;

import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Rich;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Finds who wrote a page. */
final class Authors {
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:written |posted |published |words |story |text )?(?:by|von|par|por)[:\\s]+(\\p{Lu}.{2,60})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:,|;|&| and | und | et | y )\\s*");
    private static final Evaluator OTHERS = Selector.evaluatorOf("[itemtype*=Comment],[class*=comment],aside,footer");
    private static final int LONGEST = 60;
    private static final int LONGEST_LINE = 90;

    private Authors() {}

    static List<Found<String>> of(Described page, JsonLd jsonLd, MetaTags meta, List<Rich> opening) {
        List<Found<String>> authors = found(jsonLd.authors().stream(), JsonLd.PLACE);
        if (authors.isEmpty())
            authors = stated(meta);
        if (authors.isEmpty())
            authors = found(microdata(page.authors), "microdata");
        return authors.isEmpty() ? found(byline(opening).stream(), "text") : authors;
    }

    private static List<Found<String>> stated(MetaTags meta) {
        return meta
                .all("article:author", "author", "dc.creator", "citation_author", "parsely-author", "sailthru.author",
                        "byl", "dcterms.creator", "twitter:data1")
                .stream()
                .filter(author -> name(author.value()))
                .limit(4)
                .map(Authors::unprefixed)
                .toList();
    }

    private static Found<String> unprefixed(Found<String> author) {
        return new Found<>(author.value().replaceFirst("(?i)^by\\s+", ""), author.where());
    }

    private static List<Found<String>> found(Stream<String> names, String where) {
        return names.map(String::strip)
                .filter(Authors::name)
                .distinct()
                .map(value -> new Found<>(value, where))
                .toList();
    }

    private static boolean name(String text) {
        return !text.isBlank() && text.length() <= LONGEST && !text.contains("/") && !text.contains("@")
                && !text.contains(" read");
    }

    private static Stream<String> microdata(List<Element> authors) {
        return authors.stream().filter(element -> element.closest(OTHERS) == null).map(Authors::named);
    }

    private static String named(Element author) {
        Element name = author.selectFirst("[itemprop=name]");
        return Optional.ofNullable(name)
                .map(e -> e.hasAttr("content") ? e.attr("content") : e.text())
                .orElseGet(author::text);
    }

    private static List<String> byline(List<Rich> opening) {
        return opening.stream()
                .filter(line -> line.text().length() <= LONGEST_LINE)
                .map(line -> BYLINE.matcher(line.text().strip()))
                .filter(java.util.regex.Matcher::matches)
                .map(match -> List.of(SEPARATOR.split(match.group(1))))
                .findFirst()
                .orElse(List.of());
    }
}
