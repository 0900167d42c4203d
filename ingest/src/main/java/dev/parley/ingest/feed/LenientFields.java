package dev.parley.ingest.feed;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The fields among an element's children, whichever of several names they have. */
record LenientFields(Element element, URI base) {
    /** What is called like a field of the entry and is about its media. */
    private static final Set<String> OTHER = Set.of("media", "itunes", "podcast", "image", "psc", "georss");

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
        return Binary.is(child.attr("type"), child.attr("mode")) ? Binary.decoded(text) : text;
    }

    /** The entry's page: an RSS link, an Atom link that is no enclosure, or an attribute as CDF has it. */
    @Nullable
    URI link() {
        return links().filter(link -> Set.of("", "alternate").contains(link.attr("rel")))
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.text())
                .flatMap(link -> Links.resolve(base, link).stream())
                .findFirst()
                .or(() -> Links.resolve(base, element.attr("rdf:about")))
                .or(() -> Links.resolve(base, element.attributes().getIgnoreCase("href")))
                .orElse(null);
    }

    @Nullable
    URI relation(String kind) {
        return links().filter(link -> link.attr("rel").equals(kind))
                .flatMap(link -> Links.resolve(base, link.attr("href")).stream())
                .findFirst()
                .orElse(null);
    }

    List<String> authors() {
        return named("author", "creator", "contributor").map(LenientFields::name)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
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
                .filter(child -> LenientFeeds.prefix(child) == null || !OTHER.contains(LenientFeeds.prefix(child)));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
