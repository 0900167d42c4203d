package dev.parley.ingest.feed;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The fields among an element's children, whichever of several names they have. */
record LenientFields(Element element, URI base) {
    /** Prefixes of the vocabularies that entries are described in, declared or not. */
    private static final Set<String> KNOWN = Set.of("dc", "dcterms", "content", "atom", "atom03", "atom10", "a10",
            "rss", "xhtml", "rdf");
    private static final Pattern PAGE = Pattern.compile("$|text/html|application/xhtml", Pattern.CASE_INSENSITIVE);
    private static final Pattern KNOWN_NAMESPACE = Pattern
            .compile("purl\\.org/(?:dc|rss|atom)|w3\\.org/(?:2005/Atom|1999/xhtml)"
                    + "|userland\\.com|netscape\\.com|harvard\\.edu|icann\\.org/cdf", Pattern.CASE_INSENSITIVE);

    @Nullable
    String text(String... names) {
        return first(Element::text, names);
    }

    /** Without markup, escaped or not. */
    @Nullable
    String plain(String name) {
        var html = html(name);
        return html == null ? null : blankToNull(Jsoup.parse(html).text());
    }

    /** Markup as it was meant: escaped text unescaped, elements as they are. */
    @Nullable
    String html(String... names) {
        return first(LenientFields::content, names);
    }

    /** Of what a media element describes (Media RSS), where the entry itself says nothing. */
    @Nullable
    String media(String name) {
        var within = Stream.concat(element.children().stream(),
                element.children().stream().filter(LenientFields::isMediaGroup).flatMap(g -> g.children().stream()));
        return within
                .filter(child -> "media".equals(LenientFeeds.prefix(child)) && LenientFeeds.local(child).equals(name))
                .map(child -> blankToNull(child.wholeText()))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private static boolean isMediaGroup(Element child) {
        return "media".equals(LenientFeeds.prefix(child))
                && Set.of("group", "content").contains(LenientFeeds.local(child));
    }

    private static String content(Element child) {
        var text = child.children().isEmpty() ? child.wholeText() : child.html();
        if (Binary.is(child.attr("type"), child.attr("mode")))
            return Binary.decoded(text);
        boolean isPlain = LenientFeeds.local(child).equals("content") && PlainText.is(child.attr("type"), text);
        return isPlain ? PlainText.html(text.strip()) : text;
    }

    /** The entry's page: an RSS link, an Atom link that is no enclosure, or an attribute as CDF has it. */
    @Nullable
    URI link() {
        return links().filter(LenientFields::isAlternate)
                .sorted(Comparator.comparing(link -> !isPage(link)))
                .flatMap(link -> Links.resolve(address(link), link.hasAttr("href") ? link.attr("href") : link.text())
                        .stream())
                .findFirst()
                .or(() -> Links.resolve(base, element.attr("rdf:about")))
                .or(() -> Links.resolve(base, element.attributes().getIgnoreCase("href")))
                .orElse(null);
    }

    /** Relations that are registered may be written as URIs (RFC 4287 §4.2.7.2). */
    private static boolean isAlternate(Element link) {
        return Set.of("", "alternate", "http://www.iana.org/assignments/relation/alternate").contains(link.attr("rel"));
    }

    /** A GUID in the shape of an address may be said to be none. */
    boolean isPermalink() {
        return named("guid")
                .noneMatch(guid -> guid.attributes().getIgnoreCase("isPermaLink").strip().equalsIgnoreCase("false"));
    }

    /** Of several forms of an entry the one for people; who states no type means a page. */
    private static boolean isPage(Element link) {
        return PAGE.matcher(link.attr("type").strip()).lookingAt();
    }

    private URI address(Element link) {
        return link.hasAttr("xml:base") ? Links.resolve(base, link.attr("xml:base")).orElse(base) : base;
    }

    @Nullable
    URI relation(String kind) {
        return links().filter(link -> link.attr("rel").equals(kind))
                .flatMap(link -> Links.resolve(base, link.attr("href")).stream())
                .findFirst()
                .orElse(null);
    }

    /** Those of a podcast's own vocabulary only where nobody else is named. */
    List<String> authors() {
        var named = Authors.names(named("author", "creator", "contributor").map(LenientFields::name));
        return named.isEmpty() ? Authors.names(Stream.ofNullable(podcast("author"))) : named;
    }

    /** Whom a feed names as its author. */
    List<String> creators() {
        return Authors.names(named("author").map(LenientFields::name));
    }

    /** As an element says it or, in Atom, an attribute. */
    @Nullable
    String language() {
        var stated = text("language");
        return stated == null ? blankToNull(element.attr("xml:lang")) : stated;
    }

    /** As Apple's podcast vocabulary has it. */
    @Nullable
    String podcast(String name) {
        return element.children()
                .stream()
                .filter(child -> "itunes".equals(LenientFeeds.prefix(child)) && LenientFeeds.local(child).equals(name))
                .flatMap(child -> Stream.ofNullable(blankToNull(child.wholeText())))
                .findFirst()
                .orElse(null);
    }

    /** When the entry changed last; a Dublin Core date is that where another one says when it was published. */
    @Nullable
    String updated() {
        var stated = text("updated", "modified");
        if (stated == null && text("pubdate", "published", "issued") != null)
            return text("date");
        return stated == null ? blankToNull(element.attributes().getIgnoreCase("lastmod")) : stated;
    }

    private Stream<Element> links() {
        return named("link");
    }

    private static @Nullable String name(Element person) {
        var name = person.children().stream().filter(child -> LenientFeeds.local(child).equals("name")).findFirst();
        return blankToNull(name.map(Element::text).orElseGet(person::text));
    }

    private @Nullable String first(Function<Element, String> value, String... names) {
        return Arrays.stream(names)
                .flatMap(this::named)
                .map(value)
                .map(LenientFields::blankToNull)
                .flatMap(text -> Optional.ofNullable(text).stream())
                .findFirst()
                .orElse(null);
    }

    private Stream<Element> named(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> element.children().stream().filter(child -> LenientFeeds.local(child).equals(name)))
                .filter(child -> isOwn(child) || isDescribing(child))
                .sorted(Comparator.comparing(child -> !isOwn(child)));
    }

    private boolean isOwn(Element child) {
        var prefix = LenientFeeds.prefix(child);
        return prefix == null || prefix.equals(LenientFeeds.prefix(element));
    }

    /** Not so what another vocabulary calls like a field of the entry: media, places, modules that nobody knows. */
    private static boolean isDescribing(Element child) {
        var prefix = LenientFeeds.prefix(child);
        return (prefix != null && KNOWN.contains(prefix)) || KNOWN_NAMESPACE.matcher(child.tag().namespace()).find();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
