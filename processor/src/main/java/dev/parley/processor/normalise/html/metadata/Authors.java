package dev.parley.processor.normalise.html.metadata;

import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.Rich.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Finds who wrote a page. */
final class Authors {
    /** Where sites keep the pages about who writes for them. */
    private static final Pattern AUTHOR_PAGE = Pattern.compile(
            "/[a-z-]*(?:author|autor|auteur|reporter|columnist|contributor|journalist)[a-z]*[/=-][^/?#]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern
            .compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{L}[\\p{L}\\p{M}.'’-]*){1,3}|\\p{IsIdeographic}{2,5}");
    private static final Evaluator OTHERS = Selector.evaluatorOf("[itemtype*=Comment],[class*=comment],aside,footer");
    private static final Evaluator ITS_NAME = Selector.evaluatorOf("[itemprop=name]");
    private static final Pattern LAST_FIRST = Pattern.compile("^([^,;]+),\\s*([^,;]+)$");
    /** "Written by" as the usual plugins translate it. */
    private static final Pattern WRITER = Pattern.compile(
            "\\b(?:by|author|verfasst|geschrieben|autor(?:a|in)?|escrito|écrit|auteur|scritto|autore|geschreven|door|napisane|skrive[nt]|av|af"
                    + "|kirjoittan\\w+|yazan|yazar|автор\\w*|написано|napsal\\w*|írta|scris|penulis|ditulis)\\b|作者|著者|執筆者|작성자|글쓴이|כתב|كتب|كُتب|نوشته",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final int MOST = 12;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_NAME = 60;

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
        return Stream
                .concat(meta
                        .all("article:author", "author", "dc.creator", "citation_author", "parsely-author",
                                "sailthru.author", "byl", "dcterms.creator")
                        .stream(), shared(meta))
                .flatMap(stated -> PersonNames.in(turned(stated)).map(name -> new Found<>(name, stated.where())))
                .filter(distinct(new HashSet<>()))
                .limit(MOST)
                .toList();
    }

    private static Predicate<Found<String>> distinct(Set<String> seen) {
        return author -> seen.add(author.value());
    }

    /** Libraries put the last name first. */
    private static String turned(Found<String> author) {
        return author.where().startsWith("citation")
                ? LAST_FIRST.matcher(author.value()).replaceFirst("$2 $1")
                : author.value();
    }

    /** Pairs of a label and what it says, made for links that are shared: the writer, but also minutes to read, prices and what is in stock. */
    private static Stream<Found<String>> shared(MetaTags meta) {
        return Stream.of("1", "2")
                .filter(pair -> meta.first("twitter:label" + pair)
                        .filter(label -> WRITER.matcher(label.value()).find())
                        .isPresent())
                .flatMap(pair -> meta.first("twitter:data" + pair).stream());
    }

    private static List<Found<String>> found(Stream<String> stated, String where) {
        return stated.flatMap(PersonNames::in).distinct().map(value -> new Found<>(value, where)).toList();
    }

    private static Stream<String> microdata(List<Element> authors) {
        return authors.stream().filter(element -> element.closest(OTHERS) == null).map(Authors::named);
    }

    private static String named(Element author) {
        Element name = author.selectFirst(ITS_NAME);
        return Optional.ofNullable(name)
                .map(e -> e.hasAttr("content") ? e.attr("content") : e.text())
                .orElseGet(author::text);
    }

    private static List<String> byline(List<Rich> opening) {
        return opening.stream()
                .map(line -> Bylines.names(line.text()))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Those whose pages the first line about the headline links to that links to any. */
    private static Stream<String> linked(List<Rich> opening, @Nullable String site) {
        for (Rich line : opening) {
            List<String> names = new ArrayList<>();
            for (Mark mark : line.marks())
                if (mark.kind() == Mark.Kind.LINK && named(line, mark) && toAuthor(mark))
                    names.add(shown(line, mark));
            names.removeIf(name -> name.equalsIgnoreCase(site));
            if (!names.isEmpty())
                return names.stream();
        }
        return Stream.empty();
    }

    private static boolean named(Rich line, Mark link) {
        return link.end() - link.start() <= LONGEST_NAME && NAME.matcher(shown(line, link)).matches();
    }

    private static String shown(Rich line, Mark mark) {
        return line.text().substring(mark.start(), mark.end()).strip();
    }

    private static boolean toAuthor(Mark link) {
        String target = link.target();
        return target != null && target.length() <= LONGEST_ADDRESS && AUTHOR_PAGE.matcher(target).find();
    }
}
