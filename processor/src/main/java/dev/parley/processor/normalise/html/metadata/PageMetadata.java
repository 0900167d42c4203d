package dev.parley.processor.normalise.html.metadata;

import dev.parley.model.Hints;
import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Metadata;
import dev.parley.processor.normalise.block.Rich;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gathers what a page says about itself from all places, the most trusted first, the source's hints last, but for its date. */
public final class PageMetadata {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*");

    private PageMetadata() {}

    /**
     * @param oneText whether the page is one text rather than many parts
     * @param opening the lines about the headline, where a date or a byline may stand
     */
    public static Metadata of(Described page, boolean oneText, List<Rich> opening, Hints hints) {
        JsonLd jsonLd = JsonLd.of(page.scripts);
        MetaTags meta = new MetaTags(page.metas);
        Optional<Found<String>> site = site(jsonLd, meta);
        @Nullable
        Found<URI> address = address(page, meta, hints);
        String siteName = site.map(Found::value).orElse(null);
        Optional<Found<String>> title = Optional
                .ofNullable(Titles.of(page, jsonLd, meta, siteName, address == null ? null : address.value(), oneText))
                .or(() -> hint(hints.title()));
        @Nullable
        Found<String> language = language(page, jsonLd, meta, hints);
        return new Metadata(title.orElse(null), authors(page, jsonLd, meta, opening, siteName, hints),
                PublishedDates.of(page, jsonLd, meta, opening, address == null ? null : address.value(),
                        language == null ? null : language.value()),
                language, site.or(() -> hint(hints.site())).or(() -> host(address)).orElse(null), address);
    }

    private static Optional<Found<String>> hint(@Nullable String value) {
        return Optional.ofNullable(value).map(stated -> new Found<>(stated, "hint"));
    }

    private static List<Found<String>> authors(Described page, JsonLd jsonLd, MetaTags meta, List<Rich> opening,
            @Nullable String site, Hints hints) {
        List<Found<String>> stated = Authors.of(page, jsonLd, meta, opening, site);
        return stated.isEmpty() ? hints.authors().stream().map(author -> new Found<>(author, "hint")).toList() : stated;
    }

    private static Optional<Found<String>> site(JsonLd jsonLd, MetaTags meta) {
        return meta.first("og:site_name")
                .or(() -> jsonLd.site().map(name -> new Found<>(name, JsonLd.PLACE)))
                .or(() -> meta.first("application-name", "dc.publisher", "apple-mobile-web-app-title"));
    }

    private static Optional<Found<String>> host(@Nullable Found<URI> address) {
        return Optional.ofNullable(address)
                .map(found -> found.value().getHost())
                .map(host -> new Found<>(host.startsWith("www.") ? host.substring(4) : host, "url"));
    }

    private static @Nullable Found<String> language(Described page, JsonLd jsonLd, MetaTags meta, Hints hints) {
        Optional<Found<String>> root = Optional.ofNullable(page.document.firstElementChild())
                .filter(html -> html.hasAttr("lang"))
                .map(html -> new Found<>(html.attr("lang"), "html lang"));
        return root.filter(PageMetadata::tagged)
                .or(() -> jsonLd.first("inLanguage")
                        .map(language -> new Found<>(language, JsonLd.PLACE))
                        .filter(PageMetadata::tagged))
                .or(() -> meta.first("og:locale", "content-language", "language", "dc.language")
                        .filter(PageMetadata::tagged))
                .or(() -> hint(hints.language()).filter(PageMetadata::tagged))
                .map(found -> new Found<>(tag(found.value()), found.where()))
                .orElse(null);
    }

    private static boolean tagged(Found<String> language) {
        return LANGUAGE.matcher(language.value().strip()).matches();
    }

    private static String tag(String language) {
        return Locale.forLanguageTag(language.strip().replace('_', '-')).toLanguageTag();
    }

    private static @Nullable Found<URI> address(Described page, MetaTags meta, Hints hints) {
        for (Element link : page.links)
            if (link.hasAttr("href") && canonical(link.attr("rel"))) {
                URI uri = web(resolved(link));
                if (uri != null)
                    return new Found<>(uri, "canonical");
            }
        for (Found<String> found : meta.all("og:url", "twitter:url")) {
            URI uri = web(found.value());
            if (uri != null)
                return new Found<>(uri, found.where());
        }
        return hints.canonicalUrl() == null ? null : new Found<>(hints.canonicalUrl(), "hint");
    }

    /** Whether it is one of the words, which are parted by blanks (HTML §4.6.7). */
    private static boolean canonical(String rel) {
        String names = rel.toLowerCase(Locale.ROOT);
        return names.contains("canonical") && List.of(names.strip().split("\\s+")).contains("canonical");
    }

    private static String resolved(Element link) {
        if (link.attr("href").startsWith("http"))
            return link.attr("href");
        String absolute = link.absUrl("href");
        return absolute.isEmpty() ? link.attr("href") : absolute;
    }

    /** An address without a scheme is one of the web's own. */
    private static @Nullable URI web(String address) {
        try {
            String stated = address.strip();
            URI uri = new URI(stated.startsWith("//") ? "https:" + stated : stated);
            boolean web = uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
            return web ? uri : null;
        } catch (URISyntaxException unusable) {
            return null;
        }
    }
}
