package dev.parley.ingest.source;

import dev.parley.ingest.url.CanonicalUrl;
import dev.parley.ingest.url.Escapes;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** OPML (opml.org, 1.0 and 2.0): lists of feeds, as readers export them. Read leniently; nested outlines are flattened. */
public final class Opml {
    private Opml() {}

    /** The feeds, each once; what has no usable address is left out. */
    public static List<Source.Feed> read(String opml) {
        var feeds = new LinkedHashMap<URI, Source.Feed>();
        for (var outline : Jsoup.parse(opml, "", Parser.xmlParser()).getElementsByTag("outline")) {
            var address = outline.attributes().getIgnoreCase("xmlUrl").strip();
            web(address).ifPresent(url -> feeds.computeIfAbsent(url, Opml::feed));
        }
        return List.copyOf(feeds.values());
    }

    private static Optional<URI> web(String address) {
        try {
            var url = URI.create(Escapes.mended(address));
            boolean isPlain = url.getHost() != null && url.getRawUserInfo() == null;
            return CanonicalUrl.toFetch(url).map(fetched -> isPlain ? url : fetched);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Source.Feed feed(URI url) {
        return new Source.Feed(Source.nameOf(url), url, Terms.STANDARD);
    }
}
