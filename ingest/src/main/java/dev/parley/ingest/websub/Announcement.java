package dev.parley.ingest.websub;

import dev.parley.ingest.feed.Feed;
import dev.parley.ingest.fetch.Headers;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** That a feed has a hub, and what the feed is called there: in Link headers, else in the feed (§4). */
public record Announcement(URI hub, URI topic) {
    private static final Pattern LINK = Pattern.compile("<([^>]{1,2000})>\\s*;[^,<]*?\\brel=\"?([^\",;]{1,100})");

    /** @param url where the feed was read */
    public static Optional<Announcement> of(URI url, Headers headers, Feed feed) {
        var hub = link(headers, "hub", url).or(() -> Optional.ofNullable(feed.hub()));
        var self = link(headers, "self", url).or(() -> Optional.ofNullable(feed.self()));
        return hub.filter(address -> address.getHost() != null && address.getScheme().matches("https?"))
                .map(address -> new Announcement(address, self.orElse(url)));
    }

    private static Optional<URI> link(Headers headers, String relation, URI url) {
        return LINK.matcher(String.join(", ", headers.all("link")))
                .results()
                .filter(link -> link.group(2).strip().equalsIgnoreCase(relation))
                .findFirst()
                .flatMap(link -> resolved(url, link.group(1)));
    }

    private static Optional<URI> resolved(URI url, String link) {
        try {
            return Optional.of(url.resolve(link));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
