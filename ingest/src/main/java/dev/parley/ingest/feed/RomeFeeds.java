package dev.parley.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;

/** Well-formed feeds, by ROME. */
final class RomeFeeds {
    /**
     * In whose letters no feed writes its months, so that ROME reads dates in digits only: for each name of a zone it goes through all that
     * Java knows, which takes longer than the rest of the feed and complains of old ones on the terminal. The lenient reading has dates as
     * they are written.
     */
    private static final Locale WITHOUT_NAMES = Locale.JAPANESE;

    private RomeFeeds() {}

    /** Empty if ROME refuses it. */
    static Optional<Feed> read(URI base, String text) {
        try {
            return Optional.of(feed(base, new SyndFeedInput(false, WITHOUT_NAMES).build(new StringReader(text))));
        } catch (FeedException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Feed feed(URI base, SyndFeed feed) {
        var site = Links.resolve(base, feed.getLink()).orElse(null);
        return new Feed(plain(feed.getTitle()), site, blankToNull(feed.getLanguage()), relation(base, feed, "hub"),
                relation(base, feed, "self"), PodcastTag.people(podcast(feed.getForeignMarkup())),
                feed.getEntries().stream().map(entry -> entry(base, entry)).toList(), false);
    }

    private static @Nullable URI relation(URI base, SyndFeed feed, String kind) {
        return feed.getLinks()
                .stream()
                .filter(link -> kind.equals(link.getRel()))
                .map(SyndLink::getHref)
                .findFirst()
                .flatMap(link -> Links.resolve(base, link))
                .orElse(null);
    }

    private static Entry entry(URI base, SyndEntry entry) {
        var tags = podcast(entry.getForeignMarkup());
        var link = Links.resolve(base, entry.getLink()).orElse(null);
        return new Entry(blankToNull(entry.getUri()), link, plain(value(entry.getTitleEx())), authors(entry),
                iso(entry.getPublishedDate()), iso(entry.getUpdatedDate()), value(entry.getDescription()),
                content(entry), null, PodcastTag.transcripts(tags, base), PodcastTag.people(tags));
    }

    private static List<PodcastTag> podcast(List<Element> markup) {
        return markup.stream()
                .filter(element -> PodcastTag.isNamespace(element.getNamespaceURI()))
                .map(element -> new PodcastTag(element.getName(),
                        name -> Objects.requireNonNullElse(element.getAttributeValue(name), ""), element.getText()))
                .toList();
    }

    private static List<String> authors(SyndEntry entry) {
        return Authors.names(Stream.concat(entry.getAuthors().stream().map(SyndPerson::getName),
                Stream.ofNullable(entry.getAuthor())));
    }

    private static @Nullable String content(SyndEntry entry) {
        return entry.getContents().stream().map(RomeFeeds::html).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable String html(SyndContent content) {
        var text = value(content);
        boolean plain = text != null && PlainText.is(Objects.requireNonNullElse(content.getType(), ""), text);
        return plain ? PlainText.html(Objects.requireNonNull(text)) : text;
    }

    private static @Nullable String value(@Nullable SyndContent content) {
        if (content == null || content.getValue() == null)
            return null;
        boolean binary = Binary.is(Objects.requireNonNullElse(content.getType(), ""), "");
        return blankToNull(binary ? Binary.decoded(content.getValue()) : content.getValue());
    }

    private static @Nullable String iso(@Nullable Date date) {
        return date == null ? null : date.toInstant().toString();
    }

    /** Titles may hold HTML, escaped or not. */
    private static @Nullable String plain(@Nullable String title) {
        return title == null
                ? null
                : blankToNull(title.indexOf('<') < 0 && title.indexOf('&') < 0 ? title : Jsoup.parse(title).text());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
