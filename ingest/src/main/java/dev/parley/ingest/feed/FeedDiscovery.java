package dev.parley.ingest.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Finds the feeds that a page names in its {@code link rel=alternate}, or, where it names none, those that it links to by telling names. */
public final class FeedDiscovery {
    private static final Set<String> TYPES = Set.of("application/rss+xml", "application/atom+xml",
            "application/rdf+xml", "application/feed+json", "application/json", "application/xml", "text/xml");
    private static final String TELLING = "(?i).*(?:/feed/?|/rss/?|/atom/?|\\.rss|\\.atom|rss\\.xml|atom\\.xml|feed\\.xml|feed\\.json|index\\.xml|index\\.rdf)$";

    private FeedDiscovery() {}

    /** In the order of the page; comments feeds last. */
    public static List<URI> find(URI page, String html) {
        var document = Jsoup.parse(html, page.toString());
        var stated = document.select("link[rel~=(?i)\\balternate\\b][href]")
                .stream()
                .filter(FeedDiscovery::isFeed)
                .toList();
        var links = stated.isEmpty()
                ? document.select("a[href]").stream().filter(FeedDiscovery::looksLikeFeed).toList()
                : stated;
        return Stream
                .concat(links.stream().filter(link -> !isComments(link)),
                        links.stream().filter(FeedDiscovery::isComments))
                .flatMap(link -> Links.resolve(page, web(link.attr("abs:href"))).stream())
                .distinct()
                .toList();
    }

    /** Some write {@code feed:} before the address or in place of its scheme, so that a reader opens it. */
    private static String web(String link) {
        return link.replaceFirst("(?i)^feed:(?://)?(?=https?:)", "").replaceFirst("(?i)^feed:(?=//)", "http:");
    }

    private static boolean isFeed(Element link) {
        return TYPES.contains(link.attr("type").strip().toLowerCase(Locale.ROOT).replaceFirst(";.*", ""))
                && !link.attr("href").contains("/wp-json/") && !link.attr("href").contains("oembed");
    }

    private static boolean looksLikeFeed(Element link) {
        return link.attr("href").matches(TELLING);
    }

    private static boolean isComments(Element link) {
        return (link.attr("title") + link.attr("href")).toLowerCase(Locale.ROOT).contains("comments");
    }
}
