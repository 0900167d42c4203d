package dev.parley.ingest.source;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
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
            if (address.matches("(?i)https?://[^\\s/]+\\S*"))
                feeds.computeIfAbsent(URI.create(address.replaceAll("[^\\x21-\\x7e]", "")), url -> feed(url));
        }
        return List.copyOf(feeds.values());
    }

    private static Source.Feed feed(URI url) {
        return new Source.Feed(Source.nameOf(url), url, Terms.STANDARD);
    }
}
