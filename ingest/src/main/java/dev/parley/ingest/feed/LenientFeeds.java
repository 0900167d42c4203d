package dev.parley.ingest.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Feeds that are not well-formed or of no known version: undeclared prefixes, elements left open, markup unescaped, roots that no
 * standard has. Elements are known by their local names; a prefix helps where a name has two meanings.
 */
final class LenientFeeds {
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> ENTRIES = Set.of("item", "entry");

    /** No feed means to go deeper; of elements left open each would lie in the one before. */
    private static final int DEEPEST = 256;

    private final URI base;
    private final Element root;

    private LenientFeeds(URI base, Element root) {
        this.base = base;
        this.root = root;
    }

    /** Empty if there is neither a root nor an entry of a feed. */
    static Optional<Feed> read(URI base, String text) {
        var document = Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(DEEPEST));
        var root = document.stream().filter(element -> ROOTS.contains(local(element))).findFirst();
        return root.map(element -> new LenientFeeds(base, element).feed());
    }

    private Feed feed() {
        var head = root.stream().filter(element -> local(element).equals("channel")).findFirst().orElse(root);
        var fields = new LenientFields(head, address(head));
        var entries = root.stream().filter(element -> ENTRIES.contains(local(element)) && !isNested(element));
        return new Feed(fields.plain("title"), fields.link(), fields.language(), fields.relation("hub"),
                fields.relation("self"), PodcastTag.people(podcast(head)), entries.map(this::entry).toList(), true);
    }

    private Entry entry(Element element) {
        var tags = podcast(element);
        var fields = new LenientFields(element, address(element));
        var guid = fields.text("guid", "id", "identifier");
        var link = Optional.ofNullable(fields.link())
                .or(() -> fields.isPermalink() ? Links.web(guid) : Optional.empty())
                .orElse(null);
        var description = fields.html("description");
        var summary = fields.html("summary", "abstract", "subtitle");
        var content = fields.html("encoded", "content", "body", "fullitem");
        return new Entry(guid, link, or(fields.plain("title"), fields.media("title")), authors(fields),
                fields.text("pubdate", "published", "issued", "date", "created"), fields.updated(),
                content == null && summary != null
                        ? summary
                        : or(description, summary, fields.media("description"), fields.podcast("summary")),
                content == null && summary != null ? description : content, fields.language(),
                PodcastTag.transcripts(tags, base), PodcastTag.people(tags));
    }

    /** In Atom an entry without an author has that of the feed it was taken from, else that of this one (RFC 4287 §4.2.1). */
    private List<String> authors(LenientFields entry) {
        var own = entry.authors();
        if (!own.isEmpty() || !local(root).equals("feed"))
            return own;
        var origin = entry.element().children().stream().filter(child -> local(child).equals("source")).findFirst();
        var origins = origin.map(source -> new LenientFields(source, base).creators()).orElse(List.of());
        return origins.isEmpty() ? new LenientFields(root, base).creators() : origins;
    }

    private static @Nullable String or(@Nullable String... texts) {
        return Stream.of(texts).flatMap(Stream::ofNullable).findFirst().orElse(null);
    }

    /** An entry within another one's markup is no entry; one left open before the next is not around it. */
    private static boolean isNested(Element element) {
        return element.parents()
                .stream()
                .anyMatch(parent -> Set.of("content", "source", "encoded").contains(local(parent)));
    }

    /** The nearest {@code xml:base}, resolved outwards. */
    private URI address(Element element) {
        return Stream.concat(Stream.of(element), element.parents().stream())
                .filter(ancestor -> ancestor.hasAttr("xml:base"))
                .findFirst()
                .flatMap(ancestor -> Links.resolve(outer(ancestor), ancestor.attr("xml:base")))
                .orElse(base);
    }

    private URI outer(Element element) {
        return element.parent() == null ? base : address(element.parent());
    }

    private static List<PodcastTag> podcast(Element parent) {
        return parent.children()
                .stream()
                .filter(child -> child.tagName().toLowerCase(Locale.ROOT).startsWith("podcast:")
                        || PodcastTag.isNamespace(child.tag().namespace()))
                .map(child -> new PodcastTag(local(child), child::attr, child.text()))
                .toList();
    }

    static String local(Element element) {
        var name = element.tagName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }

    static @Nullable String prefix(Element element) {
        int colon = element.tagName().indexOf(':');
        return colon < 0 ? null : element.tagName().substring(0, colon).toLowerCase(Locale.ROOT);
    }
}
