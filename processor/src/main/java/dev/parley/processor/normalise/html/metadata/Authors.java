package dev.parley.processor.normalise.html.metadata;

import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.Rich.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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
    private static final Evaluator OTHERS = Selector
            .evaluatorOf("[itemtype*=Comment],[class*=comment],[itemtype*=Review],[class*=related],aside,footer");
    private static final Evaluator ITS_NAME = Selector.evaluatorOf("[itemprop=name]");
    private static final Pattern LAST_FIRST = Pattern.compile("^([^,;]+),\\s*([^,;]+)$");
    /**
     * "Written by" as the usual plugins translate it, before what it says: in such pairs, made for links that are shared, stand also minutes
     * to read, prices and what is in stock.
     */
    private static final Pattern WRITER = Pattern.compile(
            "\\b(?:by|author|verfasst|geschrieben|autor(?:a|in)?|escrito|écrit|auteur|scritto|autore|geschreven|door|napisane|skrive[nt]|av|af"
                    + "|kirjoittan\\w+|yazan|yazar|автор\\w*|написано|napsal\\w*|írta|scris|penulis|ditulis)\\b|作者|著者|執筆者|작성자|글쓴이|כתב|كتب|كُتب|نوشته",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    /** Of those that meta elements state. */
    private static final int MOST = 12;
    /** Where authors are named besides JSON-LD. */
    private static final int PLACES = 4;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_NAME = 60;

    private Authors() {}

    /** @param site the site's name, which some pages give where a person belongs */
    static List<Found<String>> of(Described page, JsonLd jsonLd, MetaTags meta, List<Rich> opening,
            @Nullable String site) {
        List<Found<String>> first = people(jsonLd.authors(), JsonLd.PLACE);
        List<Found<String>> authors = first;
        for (int place = 0; place < PLACES && isNobody(authors, site); place++) {
            authors = at(place, page, meta, opening, site);
            first = first.isEmpty() ? authors : first;
        }
        return isNobody(authors, site) ? first : authors;
    }

    private static List<Found<String>> at(int place, Described page, MetaTags meta, List<Rich> opening,
            @Nullable String site) {
        return switch (place) {
            case 0 -> stated(meta);
            case 1 -> people(microdata(page), "microdata");
            case 2 -> people(byline(opening), "text");
            default -> people(linked(opening, site), "text");
        };
    }

    /** Whether the next place is to be asked: nobody is named, or but the site, which may be called by its author's name. */
    private static boolean isNobody(List<Found<String>> authors, @Nullable String site) {
        for (Found<String> author : authors)
            if (!author.value().equalsIgnoreCase(site))
                return false;
        return true;
    }

    private static List<Found<String>> people(List<String> stated, String where) {
        Map<String, Found<String>> people = new LinkedHashMap<>();
        for (String one : stated)
            add(people, one, where);
        return List.copyOf(people.values());
    }

    private static List<Found<String>> stated(MetaTags meta) {
        Map<String, Found<String>> people = new LinkedHashMap<>();
        for (Found<String> stated : meta.all("article:author", "author", "dc.creator", "citation_author",
                "parsely-author", "sailthru.author", "byl", "dcterms.creator"))
            add(people, turned(stated), stated.where());
        for (String pair : List.of("1", "2"))
            meta.first("twitter:label" + pair)
                    .filter(label -> WRITER.matcher(label.value()).find())
                    .flatMap(_ -> meta.first("twitter:data" + pair))
                    .ifPresent(shared -> add(people, shared.value(), shared.where()));
        return people.values().stream().limit(MOST).toList();
    }

    /** Once each, however the name is set. */
    private static void add(Map<String, Found<String>> people, String stated, String where) {
        for (String name : PersonNames.in(stated))
            people.putIfAbsent(name.toLowerCase(Locale.ROOT), new Found<>(name, where));
    }

    /** Libraries put the last name first. */
    private static String turned(Found<String> author) {
        return author.where().startsWith("citation")
                ? LAST_FIRST.matcher(author.value()).replaceFirst("$2 $1")
                : author.value();
    }

    private static List<String> microdata(Described page) {
        List<String> names = new ArrayList<>();
        for (Element author : page.authors)
            if (!page.isElsewhere(author, OTHERS) && !PersonNames.goesOn(named(author)))
                names.add(named(author));
        return names;
    }

    private static String named(Element author) {
        Element name = author.selectFirst(ITS_NAME);
        if (name == null)
            return author.text();
        return name.hasAttr("content") ? name.attr("content") : name.text();
    }

    private static List<String> byline(List<Rich> opening) {
        for (Rich line : opening) {
            List<String> names = Bylines.names(line.text());
            if (!names.isEmpty())
                return names;
        }
        return List.of();
    }

    /** Those whose pages the first line about the headline links to that links to any. */
    private static List<String> linked(List<Rich> opening, @Nullable String site) {
        for (Rich line : opening) {
            List<String> names = new ArrayList<>();
            for (Mark mark : line.marks())
                if (mark.kind() == Mark.Kind.LINK && named(line, mark) && toAuthor(mark))
                    names.add(shown(line, mark));
            names.removeIf(name -> name.equalsIgnoreCase(site));
            if (!names.isEmpty())
                return names;
        }
        return List.of();
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
