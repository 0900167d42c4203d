package dev.parley.ingest.feed;

import dev.parley.ingest.feed.FeedOutcome.NoFeed;
import dev.parley.ingest.feed.FeedOutcome.Read;
import dev.parley.model.Json;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeeds {
    private JsonFeeds() {}

    static FeedOutcome read(URI base, String text) {
        try {
            var root = Json.MAPPER.readTree(text);
            boolean named = root.path("version").asString("").contains("jsonfeed");
            return named || root.path("items").isArray()
                    ? new Read(feed(base, root))
                    : new NoFeed("JSON without the items of a JSON Feed");
        } catch (JacksonException e) {
            return new NoFeed("broken JSON: " + Json.reason(e));
        }
    }

    private static Feed feed(URI base, JsonNode root) {
        var site = Links.resolve(base, text(root, "home_page_url")).orElse(null);
        var hub = Links.resolve(base, text(root.path("hubs").path(0), "url")).orElse(null);
        var all = authors(root);
        return new Feed(text(root, "title"), site, text(root, "language"), hub,
                Links.resolve(base, text(root, "feed_url")).orElse(null), List.of(),
                root.path("items").valueStream().map(item -> entry(base, item, all)).toList(), false);
    }

    /** @param all authors of the feed, who are those of an item that names none */
    private static Entry entry(URI base, JsonNode item, List<String> all) {
        var link = Links.resolve(base, text(item, "url")).or(() -> Links.web(text(item, "id"))).orElse(null);
        var html = text(item, "content_html");
        var plain = text(item, "content_text");
        var own = authors(item);
        return new Entry(text(item, "id"), link, text(item, "title"), own.isEmpty() ? all : own,
                text(item, "date_published"), text(item, "date_modified"), text(item, "summary"),
                html == null && plain != null ? PlainText.html(plain) : html, text(item, "language"), List.of(),
                List.of());
    }

    private static List<String> authors(JsonNode item) {
        return Stream.concat(item.path("authors").valueStream(), Stream.of(item.path("author")))
                .map(author -> author.path("name").asString("").strip())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Ids are numbers at times. */
    private static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field).asString("").strip();
        return value.isEmpty() ? null : value;
    }
}
