package dev.parley.processor.normalise.html.metadata;

import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.Rich.Mark;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Finds who wrote a page. */
final class Authors {
    private static final Pattern BYLINE = Pattern
            .compile(
                    "^(?:(?:written |posted |published |words |story |text )?(?:by|von|par|por)[:\\s]+"
                            + "|(?:authors?|autor(?:a|in)?|autore|auteure?|作者|著者)\\s*[:：]\\s*)"
                            + "(\\p{Lu}.{2,60}|\\p{IsIdeographic}.{1,20})$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Where sites keep the pages about who writes for them. */
    private static final Pattern AUTHOR_PAGE = Pattern.compile(
            "/[a-z-]*(?:author|autor|auteur|reporter|columnist|contributor|journalist)[a-z]*[/=-][^/?#]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern
            .compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{L}[\\p{L}\\p{M}.'’-]*){1,3}|\\p{IsIdeographic}{2,5}");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:,|;|&| and | und | et | y )\\s*");
    private static final Evaluator OTHERS = Selector.evaluatorOf("[itemtype*=Comment],[class*=comment],aside,footer");
    private static final int LONGEST = 60;
    private static final int LONGEST_LINE = 90;
    private static final int LONGEST_ADDRESS = 300;

    private Authors() {}

    /** @param site the site's name, which some pages give where a person belongs */
    static List<Found<String>> of(Described page, JsonLd jsonLd, MetaTags meta, List<Rich> opening,
            @Nullable String site) {
        List<Found<String>> authors = found(jsonLd.authors().stream(), JsonLd.PLACE);
        if (authors.isEmpty())
            authors = stated(meta);
        if (authors.isEmpty())
            authors = found(microdata(page.authors), "microdata");
        if (authors.isEmpty())
            authors = found(byline(opening).stream(), "text");
        return authors.isEmpty() ? found(linked(opening, site), "text") : authors;
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

    /** Those whose pages the first line about the headline links to that links to any. */
    private static Stream<String> linked(List<Rich> opening, @Nullable String site) {
        return opening.stream()
                .map(line -> line.marks()
                        .stream()
                        .filter(Authors::toAuthor)
                        .map(mark -> line.text().substring(mark.start(), mark.end()).strip())
                        .filter(name -> NAME.matcher(name).matches() && !name.equalsIgnoreCase(site))
                        .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }

    private static boolean toAuthor(Mark mark) {
        String target = mark.target();
        return mark.kind() == Mark.Kind.LINK && target != null && target.length() <= LONGEST_ADDRESS
                && AUTHOR_PAGE.matcher(target).find();
    }
}
